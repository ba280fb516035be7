/**
 * Lays nothing out, but lets lists that draw only what is in sight believe in a screen: rows are 64 px high, everything
 * else 600. Call it before each test; the returned function takes it back.
 */
export function giveSizes({ row = 64, box = 600 } = {}): () => void {
  const prototype = HTMLElement.prototype
  const restores = (['offsetHeight', 'clientHeight'] as const).map((name) => {
    const known = Object.getOwnPropertyDescriptor(prototype, name)
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.dataset['index'] === undefined ? box : row
      },
    })
    return () => (known ? Object.defineProperty(prototype, name, known) : Reflect.deleteProperty(prototype, name))
  })
  return () => restores.forEach((restore) => restore())
}
