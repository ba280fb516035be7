const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Bytes that begin as a PNG does; `rest` makes one differ from another. The store looks no further than that. */
export function pngBytes(...rest: readonly number[]): Uint8Array {
  return Uint8Array.from([...PNG, ...rest])
}
