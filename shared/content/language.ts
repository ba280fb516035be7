import type { Words } from './schema.ts'

/** The language a workspace is filled in. What people then write is their own. */
export type ContentLanguage = 'zh' | 'en'

/** A text of the content in one language. */
export function say(words: Words, language: ContentLanguage): string {
  return typeof words === 'string' ? words : words[language]
}
