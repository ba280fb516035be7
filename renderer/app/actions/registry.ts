import type { ReactNode } from 'react'
import { emitter } from '#shared/foundation/index.ts'
import { hasCommandKey, isTextField, type Keys, matchesKeys } from './keys.ts'

/** Something a person can do, told once: for the palette, the shortcut sheet, the keyboard and the host's menu. */
export type Action = {
  /** Stable, `area.verb`: `map.addChild`. The palette remembers it and the host's menu asks for it. */
  readonly id: string
  /** What it is called, in the person's language. */
  readonly title: string
  /** The heading it stands under in the palette and the shortcut sheet, in the person's language. */
  readonly group: string
  readonly icon?: ReactNode
  /** One or more combinations; the first is printed. */
  readonly keys?: Keys | readonly Keys[]
  /**
   * Who acts on the keys: the registry, or the screen that lists them only to have them read (`screen`).
   * A screen with a keyboard of its own, such as the map, says `screen`.
   */
  readonly listens?: 'registry' | 'screen'
  /** Where the keys act besides the page itself: also over dialogs and menus, or there and in text fields too. */
  readonly reach?: 'page' | 'dialogs' | 'text'
  /** Further words it is found by in the palette. */
  readonly keywords?: string
  /** Whether it can be done now; asked when it is listed and when its keys are pressed. */
  readonly when?: () => boolean
  /** Absent for keys that are only read about: it is in the sheet, not in the palette. */
  readonly run?: () => void
}

/** `window` = offered everywhere; `screen` = by what is open now, listed first and asked first. */
export type ActionScope = 'window' | 'screen'

export type ListedAction = Action & { readonly scope: ActionScope }

/** Every action that can be done now. One per window: `actions`. */
export type ActionRegistry = {
  /** Replaces what `owner` offers. Tells the others only when something that can be seen has changed. */
  readonly offer: (owner: symbol, scope: ActionScope, offered: readonly Action[]) => void
  readonly withdraw: (owner: symbol) => void
  /** What can be done now: those of the screen first, one for each id, the latest offer of it. */
  readonly list: () => readonly ListedAction[]
  /** Does an action by its id; false when nobody offers it now. */
  readonly run: (id: string) => boolean
  /** Does what a key press means; true when something was done. */
  readonly press: (event: KeyboardEvent) => boolean
  /** Grows with every visible change, for `useSyncExternalStore`. */
  readonly revision: () => number
  readonly subscribe: (onChange: () => void) => () => void
}

/** Creates an empty registry. */
export function createActionRegistry(): ActionRegistry {
  const offers = new Map<symbol, { readonly scope: ActionScope; readonly offered: readonly Action[] }>()
  const changes = emitter<void>()
  let revision = 0
  const changed = (): void => {
    revision++
    changes.emit()
  }
  const list = (): readonly ListedAction[] => {
    const of = (scope: ActionScope): readonly ListedAction[] =>
      [...offers.values()]
        .filter((offer) => offer.scope === scope)
        .flatMap(({ offered }) => offered.filter((action) => action.when?.() ?? true))
        .map((action) => ({ ...action, scope }))
    const [onScreen, inWindow] = [of('screen'), of('window')]
    // Of one id the last offer counts, and the screen's before the window's; they stand where it was offered first.
    const last = new Map([...inWindow, ...onScreen].map((action) => [action.id, action]))
    return [...new Set([...onScreen, ...inWindow].map(({ id }) => id))].flatMap((id) => last.get(id) ?? [])
  }
  return {
    offer: (owner, scope, offered) => {
      const before = offers.get(owner)
      offers.set(owner, { scope, offered })
      if (before?.scope !== scope || look(before.offered) !== look(offered)) changed()
    },
    withdraw: (owner) => {
      if (offers.delete(owner)) changed()
    },
    list,
    run: (id) => {
      const action = list().find((candidate) => candidate.id === id)
      action?.run?.()
      return action?.run !== undefined
    },
    press: (event) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
      const place = placeOf(event.target)
      // The idle field of a map or table holds no text yet, and a letter is the first of it.
      const isTyping = LETTER.test(event.key) && !event.altKey && isInput(event.target) && !hasCommandKey(event)
      if (isTyping) return false
      const action = list().find(
        (candidate) =>
          candidate.run !== undefined &&
          candidate.listens !== 'screen' &&
          reaches(candidate.reach ?? 'page', place) &&
          keysOf(candidate).some((keys) => matchesKeys(event, keys)),
      )
      if (!action) return false
      event.preventDefault()
      action.run?.()
      return true
    },
    revision: () => revision,
    subscribe: changes.on,
  }
}

const LETTER = /^[\p{L}\p{N}]$/u

function isInput(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea')
}

/** The combinations of an action, the printed one first. */
export function keysOf({ keys }: Action): readonly Keys[] {
  return keys === undefined ? [] : typeof keys === 'string' ? [keys] : keys
}

type Place = 'page' | 'dialogs' | 'text'

function placeOf(target: EventTarget | null): Place {
  if (isTextField(target)) return 'text'
  const above = target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')
  return above ? 'dialogs' : 'page'
}

function reaches(reach: NonNullable<Action['reach']>, place: Place): boolean {
  return place === 'page' || reach === 'text' || reach === place
}

// What a list of actions shows of them; functions and icons are new at every render and show nothing.
function look(offered: readonly Action[]): string {
  return JSON.stringify(offered.map(({ id, title, group, keys, keywords }) => [id, title, group, keys, keywords]))
}
