import { useSyncExternalStore } from 'react'

/** What the browser's Navigation API tells; absent in test environments. */
type NavigationLike = EventTarget & { readonly canGoBack: boolean; readonly canGoForward: boolean }

const api = (): NavigationLike | undefined => (globalThis as { readonly navigation?: NavigationLike }).navigation

const subscribe = (onChange: () => void): (() => void) => {
  const navigation = api()
  navigation?.addEventListener('currententrychange', onChange)
  return () => navigation?.removeEventListener('currententrychange', onChange)
}

/** Whether there is a place to go back or forward to in this window. */
export function useHistory(): {
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  readonly back: () => void
  readonly forward: () => void
} {
  const canGoBack = useSyncExternalStore(subscribe, () => api()?.canGoBack ?? false)
  const canGoForward = useSyncExternalStore(subscribe, () => api()?.canGoForward ?? false)
  return { canGoBack, canGoForward, back: () => history.back(), forward: () => history.forward() }
}
