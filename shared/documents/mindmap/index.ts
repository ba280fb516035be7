export { mindmapType } from './mindmap.ts'
export type { BranchItem } from './branch-commands.ts'
export type { Destination, PlacingReason } from './placing.ts'
export {
  type Annotation,
  type AnnotationKind,
  BRANCH_HUES,
  isSafeUrl,
  type NodeImage,
  type NodeLayout,
  type NodePosition,
  type NodeReference,
} from './decoration.ts'
export { EMPTY_NODE, FLOATING, NODE_ROLES, type NodeLink, type NodeRole, ROOT_ID } from './schema.ts'
export { type MapSnapshot, mapSnapshot, type NodeSnapshot } from './snapshot.ts'
export type { NodeChildren, NodeParent } from './structure.ts'
