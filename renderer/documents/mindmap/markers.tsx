import {
  CircleHelp,
  Flag,
  Headset,
  Image,
  Lightbulb,
  type LucideIcon,
  Megaphone,
  Package,
  Star,
  Tag,
  ThumbsUp,
  TriangleAlert,
  Truck,
  Users,
  Video,
  Wallet,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { PriorityGlyph } from '#renderer/parts/index.ts'

const PRIORITY = /^priority-([1-4])$/

// Shape before colour: every marker can be told apart in print.
const ICONS: Readonly<Record<string, { readonly icon: LucideIcon; readonly color: string }>> = {
  flag: { icon: Flag, color: 'var(--bad-solid)' },
  star: { icon: Star, color: 'var(--warn-solid)' },
  idea: { icon: Lightbulb, color: 'var(--warn-solid)' },
  question: { icon: CircleHelp, color: 'var(--info-solid)' },
  risk: { icon: TriangleAlert, color: 'var(--bad-solid)' },
  agreed: { icon: ThumbsUp, color: 'var(--ok-solid)' },
  goods: { icon: Package, color: 'var(--text-2)' },
  price: { icon: Tag, color: 'var(--text-2)' },
  image: { icon: Image, color: 'var(--text-2)' },
  live: { icon: Video, color: 'var(--text-2)' },
  ads: { icon: Megaphone, color: 'var(--text-2)' },
  service: { icon: Headset, color: 'var(--text-2)' },
  delivery: { icon: Truck, color: 'var(--text-2)' },
  money: { icon: Wallet, color: 'var(--text-2)' },
  people: { icon: Users, color: 'var(--text-2)' },
}

/** The markers a person can choose from; priorities exclude each other. */
export const MARKERS = [
  'priority-1',
  'priority-2',
  'priority-3',
  'priority-4',
  'flag',
  'star',
  'idea',
  'question',
  'risk',
  'agreed',
] as const
/** What a branch is about, in a shop. */
export const ICON_MARKERS = [
  'goods',
  'price',
  'image',
  'live',
  'ads',
  'service',
  'delivery',
  'money',
  'people',
] as const
export type Marker = (typeof MARKERS)[number] | (typeof ICON_MARKERS)[number]

/** True for a marker that has a glyph of its own. */
export function isMarker(marker: string): marker is Marker {
  return PRIORITY.test(marker) || Object.hasOwn(ICONS, marker)
}

/** A marker as a glyph; anything else a colleague set (an emoji) is shown as it is. */
export function MarkerGlyph({ marker }: { readonly marker: string }): ReactNode {
  const priority = PRIORITY.exec(marker)?.[1]
  if (priority) return <PriorityGlyph priority={Number(priority) as 1 | 2 | 3 | 4} label={`P${priority}`} />
  const known = Object.hasOwn(ICONS, marker) ? ICONS[marker] : undefined
  if (!known) return <span className="truncate text-12">{marker}</span>
  const Icon = known.icon
  return <Icon size={14} color={known.color} aria-hidden />
}

/** Markers with one put on or taken away; a priority replaces another. */
export function withMarker(present: readonly string[], marker: Marker, on: boolean): readonly string[] {
  const others = present.filter((each) => each !== marker)
  if (!on) return others
  return [...(PRIORITY.test(marker) ? others.filter((each) => !PRIORITY.test(each)) : others), marker]
}
