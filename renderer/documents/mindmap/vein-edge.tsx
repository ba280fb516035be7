import type { Edge, EdgeProps } from '@xyflow/react'
import { memo, type ReactNode } from 'react'
import { veinPath } from './vein-path.ts'

export type VeinData = {
  readonly hue: string
  /** Depth of the child: the vein grows thinner. */
  readonly depth: number
  /** Dashed to an idea: a thought without a task under a branch that has some. */
  readonly idea: boolean
}

export type VeinEdgeType = Edge<VeinData, 'vein'>

/** A vein from a parent to a child. */
export const VeinEdge = memo(function VeinEdge(props: EdgeProps<VeinEdgeType>): ReactNode {
  const { sourceX, sourceY, targetX, targetY, data } = props
  const depth = data?.depth ?? 1
  return (
    <path
      d={veinPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY })}
      fill="none"
      stroke={data?.hue ?? 'var(--border-control)'}
      strokeWidth={depth === 1 ? 1.75 : 1.25}
      {...(data?.idea ? { strokeDasharray: '4 3' } : {})}
    />
  )
})
