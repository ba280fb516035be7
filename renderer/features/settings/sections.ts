import { Archive, HardDrive, Info, Palette, UserRound } from 'lucide-react'

/** The parts of the settings, in their groups; the id is in the address. */
export const SECTIONS = [
  { id: 'appearance', group: 'me', icon: Palette },
  { id: 'profile', group: 'me', icon: UserRound },
  { id: 'backups', group: 'computer', icon: Archive },
  { id: 'storage', group: 'computer', icon: HardDrive },
  { id: 'about', group: 'computer', icon: Info },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']

/** The section an address names; the first one when it names none. */
export function sectionOf(name: string | undefined): SectionId {
  return SECTIONS.find((section) => section.id === name)?.id ?? 'appearance'
}
