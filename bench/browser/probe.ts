/** What the probe tells about the window it sits in. Times are milliseconds since the window began to load. */
export type Probe = {
  /** When the first card of a board was painted and would have received a click; null until then. */
  readonly boardMs: () => number | null
  /** Durations of the main thread's tasks over 50 ms so far. */
  readonly longTasks: () => readonly number[]
  /** Resolves when everything done so far is on the disk: the app's own `client.flush`, asked of its own worker. */
  readonly flush: () => Promise<void>
}

declare global {
  interface Window {
    probe: Probe
  }
}

/**
 * Runs in the page before the app does, as text: nothing from outside may be used. It watches and
 * changes nothing the app can see, except that the start address is kept: the ticket's exchange would lead to 我的工作.
 */
export function installProbe(hash: string | null): void {
  const longTasks: number[] = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(Math.round(duration))
  }).observe({ type: 'longtask', buffered: true })

  if (hash !== null) {
    const replaceState = history.replaceState.bind(history)
    history.replaceState = (state, unused, url) => {
      history.replaceState = replaceState
      replaceState(state, unused, `${url ?? ''}${hash}`)
    }
  }

  let engine: Worker | null = null
  window.Worker = new Proxy(Worker, {
    construct: (target, [address, options]: ConstructorParameters<typeof Worker>) => {
      const worker = new target(address, options)
      if (options?.name === 'engine') engine = worker
      return worker
    },
  })
  let asked = 0
  // Comlink's own messages: another caller of the same worker, beside the app.
  const flush = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!engine) return reject(new Error('The app has no engine yet'))
      const worker = engine
      const id = `probe-${(asked += 1)}`
      worker.addEventListener('message', function answered({ data }) {
        if (data?.id !== id) return
        worker.removeEventListener('message', answered)
        if (data.value?.ok === true) resolve()
        else reject(new Error(`flush answered ${JSON.stringify(data.value)}`))
      })
      worker.postMessage({ id, type: 'APPLY', path: ['flush'], argumentList: [] })
    })

  let boardMs: number | null = null
  const look = (): void => {
    const card = document.querySelector('[data-card]')
    if (!card) return void requestAnimationFrame(look)
    // The frame after the one that has the card: it is on the screen then.
    requestAnimationFrame(() => {
      const { left, top, width, height } = card.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      if (hit && card.contains(hit)) boardMs = performance.now()
      else look()
    })
  }
  look()
  window.probe = { boardMs: () => boardMs, longTasks: () => longTasks, flush }
}
