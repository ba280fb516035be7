import { useEffect, useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { useToday } from '#renderer/app/index.ts'
import { shortDate } from '#renderer/parts/index.ts'
import { type PlacedNode, placeNodes } from './geometry.ts'
import { canvasMeasure, type MeasureText } from './layout/measure.ts'
import type { VisibleNode } from './outline.ts'

/** Places the visible nodes with the font the page really has; again once its web fonts have come. */
export function useGeometry(
  nodes: readonly VisibleNode[],
  linkOf: (id: NodeId) => NodeLinkView | undefined,
): readonly PlacedNode[] {
  const today = useToday()
  const text = useTextMeasure()
  return useMemo(
    () =>
      placeNodes(nodes, {
        ...text,
        linkOf,
        // The longest form a due date takes here; a few pixels too many are better than a cut date.
        dueTextOf: ({ task }) => (task?.schedule.due ? `${shortDate(task.schedule.due, today)} 00` : ''),
      }),
    [nodes, linkOf, text, today],
  )
}

function useTextMeasure(): { readonly measure: MeasureText; readonly family: string } {
  const [fontsReady, setFontsReady] = useState(0)
  useEffect(() => {
    let left = false
    // Asked for by name: `ready` alone resolves before anything on the page has used the font.
    const fonts = ['400', '600'].map((weight) => document.fonts?.load(`${weight} 13px "Branchline Latin"`, '双11 A'))
    void Promise.allSettled(fonts).then(() => {
      if (!left) setFontsReady(1)
    })
    return () => {
      left = true
    }
  }, [])
  return useMemo(() => {
    // A new measure forgets widths taken with the fallback font; `fontsReady` is what makes it new.
    void fontsReady
    const context = document.createElement('canvas').getContext('2d')
    const family = getComputedStyle(document.documentElement).getPropertyValue('--font-ui') || 'sans-serif'
    return { measure: context ? canvasMeasure(context) : (value: string) => value.length * 13, family }
  }, [fontsReady])
}
