import { type ComponentType, lazy, type ReactNode, useEffect, useState } from 'react'

/**
 * A component that is loaded after the first screen, or when it is first drawn. What is loaded already is drawn at
 * once: through `lazy` alone React would show the fallback, and then hold the part back for 300 ms as a late one.
 */
export type LatePart<Props extends object> = {
  readonly Part: ComponentType<Props>
  /** Loads it ahead of need. A failure is met again, and told, by whoever draws it. */
  readonly preload: () => void
}

export function latePart<Props extends object>(load: () => Promise<ComponentType<Props>>): LatePart<Props> {
  let loaded: ComponentType<Props> | null = null
  const fetch = async (): Promise<{ readonly default: ComponentType<Props> }> => {
    loaded = await load()
    return { default: loaded }
  }
  const Late = lazy(fetch)
  function Part(props: Props): ReactNode {
    // Chosen once: what has been loaded meanwhile would be another component, and everything in it mounted anew.
    const [Chosen] = useState<ComponentType<Props>>(() => loaded ?? Late)
    return <Chosen {...props} />
  }
  return { Part, preload: () => void fetch().catch(() => undefined) }
}

// Late enough not to be in the way of the first screen, early enough for the first key.
const LOADED_AFTER_MS = 800

/** Loads parts a moment after the component that may need them has been drawn. `parts` is read once. */
export function usePreload(parts: readonly Pick<LatePart<never>, 'preload'>[]): void {
  const [late] = useState(parts)
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { preload } of late) preload()
    }, LOADED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [late])
}
