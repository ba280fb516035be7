import type { ReactNode } from 'react'
import { INDENT, type TreeRow } from './tree.ts'

const HEIGHT = 28

/** The veins left of a line: an elbow to it, continuous through siblings, rounded at the last one. */
export function TreeGuides({ row }: { readonly row: TreeRow }): ReactNode {
  if (row.depth === 0) return null
  const x = (level: number): number => 11 + level * INDENT
  const own = x(row.depth - 1)
  const end = own + (row.hasChildren ? 8 : 13)
  return (
    <svg
      aria-hidden
      width={row.depth * INDENT + 16}
      height={HEIGHT}
      className="pointer-events-none absolute top-0 left-0 text-line-control opacity-55"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
    >
      {row.guides
        .slice(1)
        .map((goesOn, index) => (goesOn ? <path key={`level-${index + 1}`} d={`M${x(index)} 0V${HEIGHT}`} /> : null))}
      {row.isLast ? (
        <path d={`M${own} 0V10Q${own} 14 ${own + 4} 14H${end}`} />
      ) : (
        <path d={`M${own} 0V${HEIGHT}M${own} 10Q${own} 14 ${own + 4} 14H${end}`} />
      )}
    </svg>
  )
}
