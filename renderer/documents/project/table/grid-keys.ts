import type { KeyboardEvent } from 'react'
import { hasCommandKey } from '#renderer/parts/index.ts'

/** What a key asks of the grid while nothing is being typed. */
export type GridKey =
  | { readonly act: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | {
      readonly act:
        | 'next'
        | 'previous'
        | 'edit'
        | 'clear'
        | 'open'
        | 'fill'
        | 'all'
        | 'add'
        | 'fold'
        | 'remove'
        | 'collapse'
    }
  | { readonly act: 'shift'; readonly direction: 'in' | 'out' | 'up' | 'down' }

const FAR = 1_000_000
const PAGE = 20

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -FAR],
  End: [0, FAR],
}

const SHIFTS: Readonly<Record<string, 'in' | 'out' | 'up' | 'down'>> = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Reads a key; null for what is typed into the cell or belongs to somebody else. */
export function gridKey(event: KeyboardEvent): GridKey | null {
  const command = hasCommandKey(event)
  if (event.altKey) {
    const direction = SHIFTS[event.key]
    return direction && !command ? { act: 'shift', direction } : null
  }
  const arrow = ARROWS[event.key]
  if (arrow) {
    const [rows, columns] = arrow
    // With the command key an arrow goes to the edge, Home and End to the first and last row.
    const edge = command ? FAR : 1
    const isLineEnd = event.key === 'Home' || event.key === 'End'
    return {
      act: 'move',
      rows: isLineEnd && command ? Math.sign(columns) * FAR : rows * edge,
      columns: columns * (isLineEnd ? 1 : edge),
      extend: event.shiftKey,
    }
  }
  if (command) return COMMANDS[event.key.toLowerCase()] ?? null
  return (event.shiftKey ? SHIFTED[event.key] : PLAIN[event.key]) ?? null
}

const COMMANDS: Readonly<Record<string, GridKey>> = {
  d: { act: 'fill' },
  a: { act: 'all' },
  enter: { act: 'add' },
  '.': { act: 'fold' },
  backspace: { act: 'remove' },
  delete: { act: 'remove' },
}

const PLAIN: Readonly<Record<string, GridKey>> = {
  Tab: { act: 'next' },
  Enter: { act: 'edit' },
  F2: { act: 'edit' },
  Delete: { act: 'clear' },
  Backspace: { act: 'clear' },
  ' ': { act: 'open' },
  Escape: { act: 'collapse' },
}

const SHIFTED: Readonly<Record<string, GridKey>> = {
  Tab: { act: 'previous' },
}
