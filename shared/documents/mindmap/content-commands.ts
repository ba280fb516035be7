import { z } from 'zod'
import * as Y from 'yjs'
import type { NodeId } from '../../foundation/index.ts'
import { defineCommand, rewriteText } from '../kernel/index.ts'
import { linkInput, markersInput, nodeIdInput, nodeIdsInput, textInput, titleInput } from './inputs.ts'
import { checkNodes } from './placing.ts'
import { mapRoots, nodeContainer, type NodeLink } from './schema.ts'

/** Names the map. */
export const setTitle = defineCommand<{ title: string }, void>({
  input: z.object({ title: titleInput }),
  run: ({ doc }, { title }) => void mapRoots(doc).meta.set('title', title),
})

/** Writes a node's text, also of one in the trash: what somebody types while another deletes is not lost. */
export const setText = defineCommand<
  { nodeId: NodeId; text: string; /** What it said when the person began to type. */ base?: string | undefined },
  void,
  'node-not-found'
>({
  input: z.object({ nodeId: nodeIdInput, text: textInput, base: textInput.optional() }),
  check: ({ doc }, { nodeId }) => checkNodes(doc, [nodeId]),
  run: ({ doc }, { nodeId, text, base }) => writeText(doc, nodeId, 'text', text, base),
})

/** Writes the note of a node. */
export const setNote = defineCommand<{ nodeId: NodeId; note: string }, void, 'node-not-found'>({
  input: z.object({ nodeId: nodeIdInput, note: textInput }),
  check: ({ doc }, { nodeId }) => checkNodes(doc, [nodeId]),
  run: ({ doc }, { nodeId, note }) => writeText(doc, nodeId, 'note', note),
})

/** Folds or unfolds nodes. */
export const setCollapsed = defineCommand<{ nodeIds: NodeId[]; collapsed: boolean }, void, 'node-not-found'>({
  input: z.object({ nodeIds: nodeIdsInput, collapsed: z.boolean() }),
  check: ({ doc }, { nodeIds }) => checkNodes(doc, nodeIds),
  run: ({ doc }, { nodeIds, collapsed }) => setOnEach(doc, nodeIds, 'collapsed', collapsed),
})

/** Sets or clears the links of nodes to their tasks. */
export const setLink = defineCommand<{ links: { nodeId: NodeId; link: NodeLink | null }[] }, void, 'node-not-found'>({
  input: z.object({ links: z.array(z.object({ nodeId: nodeIdInput, link: linkInput.nullable() })).min(1) }),
  check: ({ doc }, { links }) =>
    checkNodes(
      doc,
      links.map(({ nodeId }) => nodeId),
    ),
  run: ({ doc }, { links }) => {
    for (const { nodeId, link } of links) setOnEach(doc, [nodeId], 'link', link)
  },
})

/** Sets the markers (priority, flag, 💡 …) of nodes; they replace those that were there. */
export const setMarkers = defineCommand<{ nodeIds: NodeId[]; markers: string[] }, void, 'node-not-found'>({
  input: z.object({ nodeIds: nodeIdsInput, markers: markersInput }),
  check: ({ doc }, { nodeIds }) => checkNodes(doc, nodeIds),
  run: ({ doc }, { nodeIds, markers }) => setOnEach(doc, nodeIds, 'markers', [...new Set(markers)]),
})

function writeText(doc: Y.Doc, nodeId: NodeId, key: 'text' | 'note', to: string, base?: string): void {
  const node = nodeContainer(doc, nodeId)
  const text = node?.get(key)
  if (text instanceof Y.Text) rewriteText(text, to, base)
  else node?.set(key, new Y.Text(to))
}

function setOnEach(doc: Y.Doc, nodeIds: readonly NodeId[], key: string, value: unknown): void {
  for (const id of nodeIds) nodeContainer(doc, id)?.set(key, value)
}
