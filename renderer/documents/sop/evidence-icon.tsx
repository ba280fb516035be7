import { Camera, CheckSquare, CircleHelp, Hash, Link, List, type LucideIcon, Type } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Evidence } from '#shared/documents/procedure/index.ts'

const ICONS: Readonly<Record<Evidence['kind'], LucideIcon>> = {
  check: CheckSquare,
  text: Type,
  number: Hash,
  choice: List,
  link: Link,
  photo: Camera,
  unsupported: CircleHelp,
}

/** The kind of a piece of evidence as a 12 px icon. */
export function EvidenceIcon({ kind }: { readonly kind: Evidence['kind'] }): ReactNode {
  const Icon = ICONS[kind]
  return <Icon size={12} aria-hidden />
}
