import type { NodeId } from '../../foundation/index.ts'
import { type KnownTitle, type NodeTextContext, parseNodeText } from '../node-text/index.ts'
import type { BranchMap, BranchNode, PreviewFields, ReadText } from './types.ts'

/** A node of the branch, read: where it stands and what its text says. */
export type BranchEntry = {
  readonly node: BranchNode
  readonly mapParentId: NodeId | null
  readonly depth: number
  readonly isLeaf: boolean
  /** Under a branch called 想法, or that branch itself. */
  readonly isThought: boolean
  /** The text without any token. */
  readonly title: string
  readonly read: ReadText
  readonly fields: PreviewFields
}

const THOUGHTS = /^(?:💡\s*)?(?:想法|灵感|ideas?)$/iu

/** The chosen nodes and all below them, in tree order; a node chosen together with one above it is not doubled. */
export function readBranch(map: BranchMap, tops: readonly NodeId[], context: NodeTextContext): readonly BranchEntry[] {
  const chosen = new Set(tops)
  const entries: BranchEntry[] = []
  const seen = new Set<NodeId>()
  const titles = titlesOf(map, context)

  const visit = (id: NodeId, mapParentId: NodeId | null, depth: number, isInThoughts: boolean) => {
    const node = map.nodes[id]
    if (!node || seen.has(id)) return
    seen.add(id)
    const children = map.children[id] ?? []
    const { title, read, fields } = readNodeText(node, context, titles)
    const isThought = isInThoughts || THOUGHTS.test(title)
    entries.push({ node, mapParentId, depth, isLeaf: children.length === 0, isThought, title, read, fields })
    for (const child of children) visit(child, id, depth + 1, isThought)
  }

  for (const id of tops) {
    const above = ancestorsOf(map, id)
    if (above.some((ancestor) => chosen.has(ancestor.id))) continue
    const isInThoughts = above.some((ancestor) => THOUGHTS.test(ancestor.text.trim()))
    visit(id, null, depthOf(map, id, above), isInThoughts)
  }
  return entries
}

function ancestorsOf(map: BranchMap, id: NodeId): readonly BranchNode[] {
  const ancestors: BranchNode[] = []
  const seen = new Set<string>([id])
  let parentId = map.nodes[id]?.parentId ?? null
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId)
    const parent: BranchNode | undefined = map.nodes[parentId as NodeId] // a lookup that may miss: `floating` is no node
    if (!parent) break
    ancestors.push(parent)
    parentId = parent.parentId
  }
  return ancestors
}

/** A floating topic counts as a main branch. */
function depthOf(map: BranchMap, id: NodeId, above: readonly BranchNode[]): number {
  const top = above.at(-1) ?? map.nodes[id]
  return above.length + (top?.parentId === null ? 0 : 1)
}

/** Titles of the whole map, as `^` may point outside the branch. */
function titlesOf(map: BranchMap, context: NodeTextContext): readonly KnownTitle[] {
  const nodes = Object.values(map.nodes)
  if (!nodes.some((node) => node.text.includes('^'))) return []
  return nodes.map((node) => ({ id: node.id, title: parseNodeText(node.text, context).title }))
}

function readNodeText(
  node: BranchNode,
  context: NodeTextContext,
  titles: readonly KnownTitle[],
): Pick<BranchEntry, 'title' | 'read' | 'fields'> {
  const isAgreed = node.link?.baseTitle === node.text.trim()
  const { title, fields, spans } = isAgreed
    ? { title: node.text.trim(), fields: {}, spans: [] }
    : parseNodeText(node.text, node.text.includes('^') ? withTitles(node, context, titles) : context)
  const note = [fields.note, node.note?.trim()].filter(Boolean).join('\n')
  const read = { text: node.text, spans }
  return { title: oneLine(title, node.text), read, fields: note === '' ? fields : { ...fields, note } }
}

/** A text of nothing but tokens still needs a name; and a title is one line, whatever was pasted. */
export function oneLine(title: string, text: string): string {
  return (title || text).replaceAll(/\s*\n\s*/g, ' ').trim()
}

/** A node is not its own predecessor, so its own title does not make a name ambiguous. */
function withTitles(node: BranchNode, context: NodeTextContext, titles: readonly KnownTitle[]): NodeTextContext {
  const others = titles.filter((known) => known.id !== node.id)
  return { ...context, titles: [...(context.titles ?? []), ...others] }
}
