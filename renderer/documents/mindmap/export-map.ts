import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'

/** A map as an indented Markdown list, notes as quotes below their nodes; folded branches too. */
export function markdownOf(map: MapSnapshot, top: NodeId = map.rootId): string {
  const lines: string[] = [`# ${oneLine(map.nodes[top]?.text ?? map.title)}`, '']
  const write = (id: NodeId, depth: number): void => {
    const node = map.nodes[id]
    if (!node) return
    const indent = '  '.repeat(depth)
    lines.push(`${indent}- ${oneLine(node.text)}`)
    for (const line of node.note === '' ? [] : node.note.split('\n')) lines.push(`${indent}  > ${line}`)
    for (const child of map.children[id] ?? []) write(child, depth + 1)
  }
  for (const id of map.children[top] ?? []) write(id, 0)
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ')
