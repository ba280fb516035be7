import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { keysText } from './keys.ts'
import { type Action, type ActionScope, createActionRegistry, keysOf, type ListedAction } from './registry.ts'

/** Every action of this window. Components offer theirs with `useActions`. */
export const actions = createActionRegistry()

/**
 * Offers actions for as long as the component is there. The list may be new at every render; the functions of the
 * newest one are called. Screens and editors leave `scope` out.
 */
export function useActions(offered: readonly Action[], scope: ActionScope = 'screen'): void {
  const [owner] = useState(() => Symbol('actions'))
  useEffect(() => actions.offer(owner, scope, offered))
  useEffect(() => () => actions.withdraw(owner), [owner])
}

/** What can be done now, for those who list it; re-renders when that changes. */
export function useListedActions(): readonly ListedAction[] {
  const revision = useSyncExternalStore(actions.subscribe, actions.revision)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the revision stands for what the registry holds
  return useMemo(() => actions.list(), [revision])
}

/** The printed shortcut of an action, for tooltips and menus: the same keys that are listened to. */
export function useShortcut(id: string): string | undefined {
  const action = useListedActions().find((candidate) => candidate.id === id)
  const keys = action && keysOf(action)[0]
  return keys === undefined ? undefined : keysText(keys)
}

/** Lets the whole window act on the keys of its actions. Once, in the frame. */
export function useActionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => void actions.press(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
