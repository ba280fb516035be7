export type PageColours = {
  /** A text with every `var(--…)` in it replaced by what it is on the page. */
  readonly paint: (text: string) => string
  /** The page's font, as CSS names it. */
  readonly family: string
}

/** The colours and the font of the page as it is now, for one drawing: asking for each of thousands of boxes is slow. */
export function pageColours(): PageColours {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  const valueOf = (variable: string): string => {
    const value = known.get(variable) ?? style.getPropertyValue(variable).trim()
    known.set(variable, value)
    return value
  }
  return {
    paint: (text) => text.replaceAll(/var\((--[\w-]+)\)/g, (_all, variable: string) => valueOf(variable)),
    family: valueOf('--font-ui') || 'sans-serif',
  }
}
