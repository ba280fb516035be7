import * as Y from 'yjs'
import type { NodeId } from '../../foundation/index.ts'
import type { IntegrityViolation } from '../kernel/index.ts'
import { isLamport, parseMove } from '../tree/index.ts'
import { parseAnnotation } from './decoration.ts'
import { FLOATING, isNodeId, mapRoots, ROOT_ID } from './schema.ts'
import { type MapSnapshot, mapSnapshot } from './snapshot.ts'

/** Checks the invariants of README.md that a document can break. Never throws. */
export function checkMapIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  return [...checkContainers(doc), ...checkMoves(doc), ...checkPlaces(mapSnapshot(doc)), ...checkAnnotations(doc)]
}

function checkAnnotations(doc: Y.Doc): IntegrityViolation[] {
  return [...mapRoots(doc).annotations.entries()]
    .filter(([id, value]) => !parseAnnotation(id, value))
    .map(([id]) => ({ invariant: 'MM13', message: `an annotation that is none: ${id.slice(0, 64)}` }))
}

function checkContainers(doc: Y.Doc): IntegrityViolation[] {
  const { nodes } = mapRoots(doc)
  const violations: IntegrityViolation[] = []
  if (!(nodes.get(ROOT_ID) instanceof Y.Map)) violations.push({ invariant: 'MM1', message: 'there is no root node' })
  for (const [id, node] of nodes.entries()) {
    if (!isNodeId(id) || !(node instanceof Y.Map)) {
      violations.push({ invariant: 'MM4', message: `a node that is none: ${id.slice(0, 64)}` })
    } else if (!(node.get('text') instanceof Y.Text) || !(node.get('note') instanceof Y.Text)) {
      violations.push({ invariant: 'MM4', message: `node ${id} has lost a text` })
    } else if (id !== ROOT_ID && !isLamport(node.get('born'))) {
      violations.push({ invariant: 'MM5', message: `node ${id} was never born` })
    }
  }
  return violations
}

function checkMoves(doc: Y.Doc): IntegrityViolation[] {
  const { moves, nodes } = mapRoots(doc)
  return [...moves.entries()].flatMap(([key, value]): IntegrityViolation[] => {
    const move = parseMove(key, value)
    if (!move) return [{ invariant: 'MM4', message: `a move that is none: ${key.slice(0, 64)}` }]
    const node = nodes.get(move.item)
    if (!(node instanceof Y.Map)) return [{ invariant: 'MM3', message: `move ${key} is of a node that does not exist` }]
    const born = node.get('born')
    const isBorn = typeof born === 'number' && born <= move.lamport
    return isBorn ? [] : [{ invariant: 'MM5', message: `move ${key} is older than its node` }]
  })
}

/** Every node is in exactly one list: a check of our own reading, which no document should be able to break. */
function checkPlaces(map: MapSnapshot): IntegrityViolation[] {
  const listed = new Map<NodeId, number>()
  const walked = new Set<NodeId>([map.rootId])
  const stack: NodeId[] = [map.rootId, ...map.children[FLOATING], ...map.trash]
  for (const id of [...map.children[FLOATING], ...map.trash]) listed.set(id, (listed.get(id) ?? 0) + 1)
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    walked.add(id)
    for (const child of map.children[id] ?? []) {
      listed.set(child, (listed.get(child) ?? 0) + 1)
      if (!walked.has(child)) stack.push(child)
    }
  }
  return Object.values(map.nodes)
    .filter((node) => !walked.has(node.id) || (listed.get(node.id) ?? 0) !== (node.id === map.rootId ? 0 : 1))
    .map((node) => ({ invariant: 'MM3', message: `node ${node.id} is in ${listed.get(node.id) ?? 0} lists` }))
}
