import { expect, it } from 'vitest'
import { manualClock, ok } from '#shared/foundation/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { backUpToday, startDailyBackup } from './daily-backup.ts'

/** A host that keeps backup files in memory, by day. */
function fileHost(clock: ReturnType<typeof manualClock>) {
  const days: string[] = []
  const log: string[] = []
  let full = false
  const call = async (method: string, input: unknown): Promise<unknown> => {
    if (method === 'backups/list') return days.map((day) => ({ day }))
    if (method === 'log/write') return void log.push((input as { message: string }).message)
    if (full) throw new Error('disk full')
    days.push(clock.today())
    return {}
  }
  return { call: call as HostApi['call'], days, log, fill: () => (full = true), empty: () => (full = false) }
}

const client = { exportBackup: async () => ok(new Uint8Array([1])) }
const workspace = { id: 'w', name: '云杉' }

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}

it('writes one file a day, also across midnight', async () => {
  const clock = manualClock()
  const host = fileHost(clock)
  const stop = startDailyBackup({ client, host, clock, workspace })
  for (let look = 0; look < 60; look += 1) {
    clock.advance(30 * 60_000)
    await settle()
  }
  stop()
  expect(host.days).toEqual([...new Set(host.days)])
  expect(host.days.length).toBe(2)
})

it('tries again after a failure and never throws', async () => {
  const clock = manualClock()
  const host = fileHost(clock)
  host.fill()
  await backUpToday({ client, host, clock, workspace })
  expect(host.log).toHaveLength(1)
  host.empty()
  await backUpToday({ client, host, clock, workspace })
  expect(host.days).toEqual([clock.today()])
})
