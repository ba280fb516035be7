import type { ReactNode } from 'react'
import { avatarHue, avatarText } from '#renderer/design/index.ts'
import { isMarker, MarkerGlyph } from './markers.tsx'

// A drawing stands alone: no class of the page reaches it, and nothing of HTML may be in it.

/** A marker in a 14 px square. */
export function DrawnMarker({ marker }: { readonly marker: string }): ReactNode {
  if (!isMarker(marker)) {
    return (
      <text x="7" y="7" fontSize="12" textAnchor="middle" dominantBaseline="central">
        {marker}
      </text>
    )
  }
  return (
    <g color={marker === 'priority-1' ? 'var(--bad-solid)' : 'var(--text-2)'}>
      <MarkerGlyph marker={marker} />
    </g>
  )
}

/** A person as a circle of 16 px around the point it is drawn at. */
export function DrawnAvatar({ id, name }: { readonly id: string; readonly name: string }): ReactNode {
  const text = avatarText(name)
  return (
    <>
      <circle r="8" fill={avatarHue(id)} />
      <text
        fontSize={text.length > 1 ? 8 : 10}
        fontWeight="500"
        textAnchor="middle"
        dominantBaseline="central"
        fill="#fff"
      >
        {text}
      </text>
    </>
  )
}
