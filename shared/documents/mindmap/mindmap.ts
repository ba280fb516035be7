import { defineDocumentType } from '../kernel/index.ts'
import { addBranch, addNode } from './branch-commands.ts'
import { setCollapsed, setLink, setMarkers, setNote, setText, setTitle } from './content-commands.ts'
import {
  deleteAnnotations,
  floatNode,
  setAnnotation,
  setImage,
  setLayout,
  setReference,
  setStyle,
} from './decoration-commands.ts'
import { checkMapIntegrity } from './integrity.ts'
import { deleteNodes, moveNodes, restoreNodes } from './move-commands.ts'
import { projectMap } from './projection.ts'
import { createNode, mapRoots, ROOT_ID } from './schema.ts'
import { mapSnapshot } from './snapshot.ts'

/** The mind map (脑图): a tree of thoughts, some of them linked to tasks. */
export const mindmapType = defineDocumentType({
  kind: 'mindmap',
  version: 1,
  initialise: ({ doc }, { title }) => createNode(doc, ROOT_ID, title, 0),
  commands: {
    setTitle,
    addNode,
    addBranch,
    setText,
    setNote,
    moveNodes,
    deleteNodes,
    restoreNodes,
    setCollapsed,
    setLink,
    setMarkers,
    setLayout,
    setStyle,
    setReference,
    setImage,
    floatNode,
    setAnnotation,
    deleteAnnotations,
  },
  snapshot: mapSnapshot,
  project: projectMap,
  checkIntegrity: checkMapIntegrity,
  undoScope: (doc) => {
    const { meta, nodes, moves, annotations } = mapRoots(doc)
    return [meta, nodes, moves, annotations]
  },
})
