import type { Shell } from '../host/index.ts'

/** A shell that keeps what it was asked for. */
export type FakeShell = Shell & { readonly asked: string[] }

/** Creates a shell without windows; `notifies` says whether the system shows notifications. */
export function fakeShell({ notifies = false }: { readonly notifies?: boolean } = {}): FakeShell {
  const asked: string[] = []
  const note = (what: string): void => void asked.push(what)
  return {
    asked,
    kind: 'browser',
    locale: 'zh-CN',
    version: '0.0.0',
    staysInTray: () => false,
    openExternal: async (url) => note(`openExternal ${url}`),
    openFolder: async (path) => {
      note(`openFolder ${path}`)
      return true
    },
    notify: ({ id }) => {
      note(`notify ${id}`)
      return notifies
    },
    setTitle: (title) => note(`setTitle ${title}`),
    setTheme: ({ theme }) => note(`setTheme ${theme}`),
    setLanguage: (language) => note(`setLanguage ${language}`),
    flushed: () => note('flushed'),
  }
}
