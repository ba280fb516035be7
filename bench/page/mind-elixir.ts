// The peer of the map benchmark: the same tree in mind-elixir, with nothing around it that would cost it time.
import MindElixir, { type MindElixirInstance, type NodeObj } from 'mind-elixir'
import 'mind-elixir/style.css'

declare global {
  interface Window {
    peer: typeof peer
  }
}

let mind: MindElixirInstance | null = null

function open(): MindElixirInstance {
  if (!mind) throw new Error('Nothing is rendered yet')
  return mind
}

type Rendered = { readonly renderMs: number; readonly nodes: number; readonly leaf: string }

function leafOf(node: NodeObj): NodeObj {
  const [first] = node.children ?? []
  return first ? leafOf(first) : node
}

/** Milliseconds since `start`, at the end of the frame that paints what was done. */
function painted(start: number): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start))))
}

const peer = {
  /** From the tree in memory to a painted map; answers how many nodes are in the page, and one to edit. */
  render: async (address: string): Promise<Rendered> => {
    const nodeData = (await (await fetch(address)).json()) as NodeObj // written by the benchmark
    const start = performance.now()
    mind = new MindElixir({
      el: '#map',
      direction: MindElixir.RIGHT,
      toolBar: false,
      contextMenu: false,
      keypress: false,
    })
    mind.init({ nodeData })
    const renderMs = await painted(start)
    return { renderMs, nodes: document.querySelectorAll('me-tpc').length, leaf: leafOf(nodeData).id }
  },
  /** One letter more in a node, until it is painted. */
  reword: async (id: string, text: string): Promise<number> => {
    const start = performance.now()
    await open().setNodeTopic(open().findEle(id), text)
    return painted(start)
  },
  /** Shows the whole map. */
  fit: () => open().scaleFit(),
}

window.peer = peer
