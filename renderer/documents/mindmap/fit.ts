import type { FitViewOptions } from '@xyflow/react'

/** How the whole map is shown: never larger than life, clear of the bar at the foot. */
export const FIT = { padding: { x: '40px', top: '32px', bottom: '72px' }, maxZoom: 1 } satisfies FitViewOptions
