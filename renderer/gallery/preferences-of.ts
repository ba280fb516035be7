import type { Preferences } from '#renderer/app/index.ts'

/** Theme and language of the address. */
export function preferencesOf(query: URLSearchParams): Partial<Preferences> {
  return {
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    language: query.get('lang') === 'en' ? 'en' : 'zh-CN',
    sidebarHidden: query.has('nosidebar'),
    folded: [],
  }
}
