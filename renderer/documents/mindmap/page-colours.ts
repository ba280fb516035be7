/** Resolves colours of the page, such as `var(--accent)`, for one drawing: asking for each of thousands of boxes is slow. */
export function pageColours(): (colour: string) => string {
  const style = getComputedStyle(document.documentElement)
  const known = new Map<string, string>()
  return (name) => {
    const found = known.get(name) ?? style.getPropertyValue(name.slice('var('.length, -1)).trim()
    known.set(name, found)
    return found
  }
}
