type Plural<Key extends string> = Key extends `${infer Stem}_other` ? `${Stem}_one` | `${Stem}_other` : Key

/**
 * The words of one feature in both languages. English must have every key Chinese has; a counted text is `key_other`
 * in Chinese and `key_one` plus `key_other` in English, asked for as `t('key', { count })`.
 */
export function defineMessages<const Zh extends Readonly<Record<string, string>>>(messages: {
  readonly zh: Zh
  readonly en: Readonly<Record<Plural<keyof Zh & string>, string>>
}): { readonly zh: Zh; readonly en: Readonly<Record<Plural<keyof Zh & string>, string>> } {
  return messages
}
