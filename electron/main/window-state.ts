import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeFileAtomically } from '../host/index.ts'

const bounds = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
export type Bounds = z.infer<typeof bounds>

const state = z.object({
  bounds: bounds.optional(),
  maximized: z.boolean().default(false),
  /** Colour before the first paint: the page's own, so that a dark app does not open with a white flash. */
  background: z.string().default('#ffffff'),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  language: z.enum(['zh-CN', 'en']).optional(),
})
/** What native parts must know before the page has loaded. */
export type WindowState = z.infer<typeof state>

const DEFAULT_SIZE = { width: 1360, height: 860 } as const
/** Smaller than this the sidebar and a document no longer fit side by side. */
export const MINIMUM_SIZE = { width: 720, height: 480 } as const
// So much of the title bar must be on a screen that a hand can grasp it.
const GRIP = { width: 120, height: 32 } as const

/** The state of last time, or the default. Read at once: the window must not wait for it, and it is a few bytes. */
export function loadWindowState(path: string): WindowState {
  try {
    return state.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return state.parse({})
  }
}

/** Keeps the state for the next start. */
export function saveWindowState(path: string, value: WindowState): Promise<void> {
  return writeFileAtomically(path, JSON.stringify(value))
}

/**
 * Where to open the window: where it was, unless its title bar would lie outside every screen (a screen was unplugged, or
 * its resolution changed). Without `x` and `y` the system centres it.
 */
export function placeWindow(saved: Bounds | undefined, workAreas: readonly Bounds[]): Partial<Bounds> {
  if (!saved) return DEFAULT_SIZE
  const width = Math.max(saved.width, MINIMUM_SIZE.width)
  const height = Math.max(saved.height, MINIMUM_SIZE.height)
  const titleBar = { x: saved.x, y: saved.y, width, height: GRIP.height }
  const reachable = workAreas.some((area) => {
    const overlap = intersection(titleBar, area)
    return overlap.width >= GRIP.width && overlap.height >= GRIP.height / 2
  })
  return reachable ? { x: saved.x, y: saved.y, width, height } : { width, height }
}

function intersection(a: Bounds, b: Bounds): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)),
  }
}
