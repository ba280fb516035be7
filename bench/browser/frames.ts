/** In the page: counts the frames drawn from now on. */
export function countFrames(): void {
  let frames = 0
  const start = performance.now()
  const tick = (): void => {
    frames += 1
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  Reflect.set(window, 'framesPerSecond', () => (frames * 1000) / (performance.now() - start))
}

/** In the page: frames per second since `countFrames`. */
export function framesPerSecond(): number {
  return Number(Reflect.get(window, 'framesPerSecond')())
}
