import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SaveStatus } from '#shared/engine/index.ts'
import { useEngine } from './engine-context.tsx'
import type { NumberedNotice } from './signals.ts'

/** Whether everything is on the disk. Re-renders on each change of it. */
export function useSaveStatus(): SaveStatus {
  const { saveStatus } = useEngine().signals
  return useSyncExternalStore(saveStatus.subscribe, saveStatus.current)
}

/** What the person should know now, oldest first, with the function that takes one away. */
export function useNotices(): {
  readonly notices: readonly NumberedNotice[]
  readonly dismiss: (id: number) => void
} {
  const { notices, dismissNotice } = useEngine().signals
  return { notices: useSyncExternalStore(notices.subscribe, notices.current), dismiss: dismissNotice }
}

const MINUTE_MS = 60_000

/** Today's date, `YYYY-MM-DD`; re-renders within a minute of midnight and of waking up on another day. */
export function useToday(): string {
  const { clock } = useEngine()
  const [today, setToday] = useState(clock.today)
  useEffect(() => {
    let cancel = (): void => {}
    const look = (): void => {
      setToday(clock.today())
      cancel = clock.schedule(MINUTE_MS, look)
    }
    look()
    return () => cancel()
  }, [clock])
  return today
}
