import { newId, type NodeId, pick, type Random, randomInteger } from '../../foundation/index.ts'
import type { CommandOf } from '../../testing/index.ts'
import type { mindmapType } from './mindmap.ts'
import type { Destination } from './placing.ts'
import { ANNOTATION_KINDS, NODE_LAYOUTS } from './decoration.ts'
import { FLOATING, NODE_ROLES, type NodeLink, ROOT_ID } from './schema.ts'
import type { MapSnapshot } from './snapshot.ts'

/** Random commands for a map; about one in twelve names a node that does not exist. For tests. */
export function randomMapCommand(random: Random, map: MapSnapshot): CommandOf<typeof mindmapType.commands> {
  const ids = Object.values(map.nodes).map((node) => node.id)
  const node = (): NodeId => (random.next() < 0.03 ? ('nobody' as NodeId) : pick(random, ids)) // a name nobody has
  const nodes = (): NodeId[] => Array.from({ length: 1 + randomInteger(random, 3) }, node)
  const destination = (): Destination => (random.next() < 0.1 ? FLOATING : random.next() < 0.4 ? ROOT_ID : node())
  const index = randomInteger(random, 4)
  const text = pick(random, ['主图设计 @小林', '双11 💡', 'T-7', '', '备货与物流', 'brief'])
  switch (randomInteger(random, 21)) {
    case 0:
      return { name: 'setTitle', input: { title: text } }
    case 1:
      return { name: 'setText', input: { nodeId: node(), text } }
    case 2: {
      const nodeId = node()
      const base = map.nodes[nodeId]?.text ?? ''
      return { name: 'setText', input: { nodeId, text: `${text}${base}`, base } }
    }
    case 3:
      return { name: 'setNote', input: { nodeId: node(), note: text } }
    case 4:
      return { name: 'setCollapsed', input: { nodeIds: nodes(), collapsed: random.next() < 0.5 } }
    case 5:
      return {
        name: 'setLink',
        input: { links: [{ nodeId: node(), link: random.next() < 0.3 ? null : link(random) }] },
      }
    case 6:
      return { name: 'setMarkers', input: { nodeIds: nodes(), markers: [pick(random, ['idea', 'flag', 'risk'])] } }
    case 7:
      return { name: 'deleteNodes', input: { nodeIds: nodes() } }
    case 8:
      return { name: 'restoreNodes', input: { nodeIds: map.trash.length > 0 ? [pick(random, map.trash)] : nodes() } }
    case 9:
      return {
        name: 'addBranch',
        input: {
          parentId: destination(),
          index,
          items: [{ text, note: '备注', markers: ['flag'], children: [{ text: '一' }, { text: '二' }] }, { text }],
        },
      }
    case 12:
      return {
        name: 'setLayout',
        input: { nodeId: node(), layout: random.next() < 0.2 ? null : pick(random, NODE_LAYOUTS) },
      }
    case 13:
      return {
        name: 'setStyle',
        input: { nodeIds: nodes(), hue: pick(random, [null, 1, 7]), bold: random.next() < 0.5 },
      }
    case 14:
      return {
        name: 'setReference',
        input: {
          nodeId: node(),
          reference: pick(random, [
            null,
            { kind: 'web', url: 'https://example.com/规则' } as const,
            { kind: 'node', documentId: newId(random), nodeId: node() } as const,
          ]),
        },
      }
    case 15:
      return { name: 'floatNode', input: { nodeId: node(), position: { x: index * 100, y: -index } } }
    case 16: {
      const kind = pick(random, ANNOTATION_KINDS)
      const id = random.next() < 0.3 ? map.annotations[0]?.id : undefined
      return {
        name: 'setAnnotation',
        input: { ...(id ? { id } : {}), kind, nodeIds: kind === 'relation' ? [node(), node()] : [node()], text },
      }
    }
    case 17:
      return { name: 'deleteAnnotations', input: { ids: [map.annotations[0]?.id ?? 'nobody'] } }
    case 18: {
      const image = { blob: pick(random, ['a', 'b']).repeat(64), width: 800, height: 600 }
      return { name: 'setImage', input: { nodeId: node(), image: random.next() < 0.3 ? null : image } }
    }
    case 10:
    case 11:
      return { name: 'addNode', input: { parentId: destination(), index, text } }
    default:
      return { name: 'moveNodes', input: { nodeIds: nodes(), parentId: destination(), index } }
  }
}

function link(random: Random): NodeLink {
  return {
    taskId: newId(random),
    documentId: newId(random),
    projectId: newId(random),
    role: pick(random, NODE_ROLES),
    baseTitle: pick(random, ['主图', '复盘']),
    generation: randomInteger(random, 3),
  }
}
