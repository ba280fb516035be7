import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { Language } from '#renderer/i18n/index.ts'

export type Theme = 'light' | 'dark' | 'system'

/** How this window looks, on this computer only; never synced. */
export type Preferences = {
  /** `null` = the computer's language. */
  readonly language: Language | null
  readonly theme: Theme
  readonly sidebarHidden: boolean
  readonly panelWidth: number
  /** Ids of folded documents in the tree. */
  readonly folded: readonly string[]
  readonly set: (change: Partial<Omit<Preferences, 'set'>>) => void
}

export const PANEL_WIDTH = { min: 280, initial: 344, max: 520 } as const

/** Preferences remembered in this browser profile; unreadable ones are the defaults. */
export const usePreferences: UseBoundStore<StoreApi<Preferences>> = create<Preferences>()(
  persist(
    (set) => ({
      language: null,
      theme: 'system',
      sidebarHidden: false,
      panelWidth: PANEL_WIDTH.initial,
      folded: [],
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
