import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { DocumentId } from '#shared/foundation/index.ts'
import type { Language } from '#renderer/i18n/index.ts'

export type Theme = 'light' | 'dark' | 'system'
/** 12, 13 or 14 px for what is 13 px in the design. */
export type TextSize = 'compact' | 'standard' | 'comfortable'

/** How this window looks, on this computer only; never synced. */
export type Preferences = {
  /** `null` = the computer's language. */
  readonly language: Language | null
  readonly theme: Theme
  readonly textSize: TextSize
  /** Room between Chinese and Latin letters. */
  readonly autospace: boolean
  /** No movement here, whatever the system says. */
  readonly reducedMotion: boolean
  /** The sidebar is a narrow rail of icons. */
  readonly sidebarHidden: boolean
  readonly panelWidth: number
  readonly sidebarWidth: number
  /** Ids of folded documents in the tree. */
  readonly folded: readonly string[]
  /** Documents of this person's choice, in the order they were chosen. */
  readonly favourites: readonly string[]
  /** Lists above the tree that are shown with their lines. */
  readonly openLists: readonly string[]
  /** Where the window was when it closed. */
  readonly lastPlace: string
  /** Documents opened last, newest first. */
  readonly recentDocuments: readonly string[]
  /** Actions chosen last in the palette, newest first. */
  readonly recentActions: readonly string[]
  readonly set: (change: Partial<Omit<Preferences, 'set'>>) => void
}

export const SIDEBAR_WIDTH = { min: 200, initial: 232, max: 400 } as const
export const PANEL_WIDTH = { min: 280, initial: 344, max: 520 } as const

/** Preferences remembered in this browser profile; unreadable ones are the defaults. */
export const usePreferences: UseBoundStore<StoreApi<Preferences>> = create<Preferences>()(
  persist(
    (set) => ({
      language: null,
      theme: 'system',
      textSize: 'standard',
      autospace: true,
      reducedMotion: false,
      sidebarHidden: false,
      panelWidth: PANEL_WIDTH.initial,
      sidebarWidth: SIDEBAR_WIDTH.initial,
      folded: [],
      favourites: [],
      openLists: ['favourites'],
      lastPlace: '',
      recentDocuments: [],
      recentActions: [],
      set: (change) => set(change),
    }),
    {
      name: 'branchline.preferences',
      version: 1,
      storage: createJSONStorage(() => localStorage),
      partialize: ({ set: _set, ...kept }) => kept,
    },
  ),
)

const REMEMBERED = 12

/** Puts a document first among the ones opened last. */
export function rememberDocument(documentId: DocumentId): void {
  const { recentDocuments, set } = usePreferences.getState()
  if (recentDocuments[0] === documentId) return
  set({ recentDocuments: [documentId, ...recentDocuments.filter((id) => id !== documentId)].slice(0, REMEMBERED) })
}
