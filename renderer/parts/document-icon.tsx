import { CircleCheck, ClipboardCheck, ClipboardList, File, FileText, Network, SquareKanban } from 'lucide-react'
import type { ReactNode } from 'react'

const ICONS: Readonly<Record<string, typeof File>> = {
  project: SquareKanban,
  tasks: CircleCheck,
  mindmap: Network,
  page: FileText,
  sop: ClipboardList,
  run: ClipboardCheck,
}

/** The icon of a document's kind; a kind this build does not know has a plain sheet. */
export function DocumentIcon({ kind, size = 14 }: { readonly kind: string; readonly size?: number }): ReactNode {
  const Icon = (Object.hasOwn(ICONS, kind) ? ICONS[kind] : undefined) ?? File
  return <Icon size={size} aria-hidden />
}
