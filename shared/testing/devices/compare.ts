/** Where two plain values first differ, as a path, or null when they are equal. Key order does not matter. */
export function firstDifference(a: unknown, b: unknown, path = '$'): string | null {
  if (Object.is(a, b)) return null
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return describe(a, b, path)
  if (Array.isArray(a) !== Array.isArray(b) || Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) {
    return describe(a, b, path)
  }
  const left = new Map<string, unknown>(Object.entries(a))
  const right = new Map<string, unknown>(Object.entries(b))
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (left.has(key) !== right.has(key))
      return `${path}.${key} is only in ${left.has(key) ? 'the first' : 'the second'}`
    const difference = firstDifference(left.get(key), right.get(key), `${path}.${key}`)
    if (difference !== null) return difference
  }
  return null
}

function describe(a: unknown, b: unknown, path: string): string {
  return `${path}: ${shorten(a)} ≠ ${shorten(b)}`
}

function shorten(value: unknown): string {
  // JSON knows neither undefined nor bigint, NaN becomes null there; all three are what one looks for here.
  const isPrimitive = typeof value === 'number' || typeof value === 'bigint' || value === undefined
  const text = isPrimitive ? String(value) : (JSON.stringify(value) ?? typeof value)
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Where a value stops being plain (objects, arrays, primitives) or deeply frozen, or null when it is both. */
export function firstUnfrozen(value: unknown, path = '$'): string | null {
  if (typeof value === 'function') return `${path} is a function`
  if (typeof value !== 'object' || value === null) return null
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
    return `${path} is not a plain value`
  if (!Object.isFrozen(value)) return `${path} is not frozen`
  for (const [key, child] of Object.entries(value)) {
    const found = firstUnfrozen(child, `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}
