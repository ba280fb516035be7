import { type NodeTextContext, parseNodeText } from '../node-text/index.ts'

/** What to do about a title that is kept in the map and in the plan. `title` is what both show meanwhile. */
export type TitleMerge =
  | { readonly kind: 'agreed'; readonly title: string }
  | { readonly kind: 'write-task'; readonly title: string }
  | { readonly kind: 'write-node'; readonly title: string }
  /** Both changed: the task's title stays until a person chooses. */
  | { readonly kind: 'conflict'; readonly title: string; readonly node: string; readonly task: string }

/** Three-way merge of a title: the side that changed since `base` wins; two changes are a conflict for a person. */
export function mergeTitle(titles: {
  readonly base: string
  readonly node: string
  readonly task: string
}): TitleMerge {
  const { base, node, task } = titles
  if (node === task) return { kind: 'agreed', title: task }
  if (task === base) return { kind: 'write-task', title: node }
  if (node === base) return { kind: 'write-node', title: task }
  return { kind: 'conflict', title: task, node, task }
}

/** The title a linked node has now. A text that is still the agreed title is not read again: nothing in it is a token. */
export function titleOfLinkedNode(text: string, baseTitle: string, context: NodeTextContext): string {
  return text.trim() === baseTitle ? baseTitle : parseNodeText(text, context).title
}
