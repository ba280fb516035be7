import type { BranchItem } from '../documents/mindmap/index.ts'
import { type BlueprintDocument, fillWith } from '../engine/index.ts'
import type { DocumentId, NodeId, TaskId } from '../foundation/index.ts'

export type NodeLinkInput = NonNullable<Parameters<typeof fillWith<'mindmap', 'setLink'>>[2]['links'][number]['link']>

/** A node of a map to be made, with what hangs under it. */
export type DrawnNode = {
  readonly nodeId: NodeId
  readonly text: string
  readonly link: NodeLinkInput | null
  readonly children: readonly DrawnNode[]
}

const ROOT = 'root' as NodeId // every map's root has this id

/** The map of a project, linked to it node by node. */
export function drawMap(map: {
  readonly mapId: DocumentId
  readonly title: string
  readonly projectId: DocumentId
  readonly nodes: readonly DrawnNode[]
}): BlueprintDocument {
  const links = linksOf(map.nodes)
  return {
    id: map.mapId,
    kind: 'mindmap',
    title: map.title,
    parentId: map.projectId,
    commands: [
      fillWith('mindmap', 'addBranch', { parentId: ROOT, items: branchesOf(map.nodes) }),
      // A whole campaign fits a screen when it grows to both sides.
      fillWith('mindmap', 'setLayout', { nodeId: ROOT, layout: 'both' }),
      ...(links.length > 0 ? [fillWith('mindmap', 'setLink', { links })] : []),
    ],
  }
}

/** The link of a node that is a task, or a checklist item in one. `baseTitle` is what node and plan both said last. */
export function taskLink(link: {
  readonly projectId: DocumentId
  readonly bucketId: DocumentId
  readonly taskId: TaskId
  readonly role: 'task' | 'milestone' | 'checklist-item'
  readonly baseTitle: string
}): NodeLinkInput {
  const { projectId, bucketId, taskId, role, baseTitle } = link
  return { projectId, documentId: bucketId, taskId, role, baseTitle, generation: 0 }
}

/** The link of a node that is a section of the plan. */
export function sectionLink(projectId: DocumentId, sectionId: string, baseTitle: string): NodeLinkInput {
  // A link has one field for what it leads to, whatever that is.
  return { projectId, documentId: projectId, taskId: sectionId as TaskId, baseTitle, generation: 0, role: 'section' }
}

function branchesOf(nodes: readonly DrawnNode[]): BranchItem[] {
  return nodes.map(({ nodeId, text, children }) => ({ nodeId, text, children: branchesOf(children) }))
}

function linksOf(nodes: readonly DrawnNode[]): { nodeId: NodeId; link: NodeLinkInput }[] {
  return nodes.flatMap(({ nodeId, link, children }) => [...(link ? [{ nodeId, link }] : []), ...linksOf(children)])
}
