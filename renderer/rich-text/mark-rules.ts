import { Extension, type InputRuleMatch, markInputRule } from '@tiptap/core'

// Chinese has no space before a marked word, so Tiptap's own rules, which ask for one, never fire inside a sentence.
// They keep the cases after a space or at the start; these take the rest. After a letter or digit nothing fires: 2**3**4.
const AFTER_TEXT = /[^\s\p{Script=Latin}\p{Nd}_*~]/u
// A single * also means “by” in sizes (长*宽*高) and _ parts file names (主图_800_白底): only after punctuation.
const AFTER_PUNCTUATION = /(?![_*~])\p{P}/u

type Rule = { readonly mark: string; readonly pattern: RegExp; readonly after: RegExp }

const RULES: readonly Rule[] = [
  { mark: 'bold', pattern: /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/u, after: AFTER_TEXT },
  { mark: 'strike', pattern: /~~([^~\s](?:[^~]*[^~\s])?)~~$/u, after: AFTER_TEXT },
  { mark: 'italic', pattern: /\*([^*\s](?:[^*]*[^*\s])?)\*$/u, after: AFTER_PUNCTUATION },
  { mark: 'italic', pattern: /_([^_\s](?:[^_]*[^_\s])?)_$/u, after: AFTER_PUNCTUATION },
]

/** Finds `**重点**` at the end of what has been typed, when what stands before it lets it begin there. */
export function findMarked(text: string, { pattern, after }: Omit<Rule, 'mark'>): InputRuleMatch | null {
  const match = pattern.exec(text)
  const before = match ? Array.from(text.slice(0, match.index)).at(-1) : undefined
  if (!match || match[1] === undefined || before === undefined || !after.test(before)) return null
  return { index: match.index, text: match[0], replaceWith: match[1] }
}

/** Bold, strike and italic typed as Markdown directly after Chinese text and full-width punctuation. */
export const MarkRules = Extension.create({
  name: 'markRules',
  addInputRules() {
    return RULES.flatMap((rule) => {
      const type = this.editor.schema.marks[rule.mark]
      return type ? [markInputRule({ find: (text) => findMarked(text, rule), type })] : []
    })
  },
})
