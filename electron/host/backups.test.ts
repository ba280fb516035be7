import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { manualClock } from '#shared/foundation/index.ts'
import { temporaryFolder } from '../testing/index.ts'
import { DAILY_KEPT, expiredDays, MONTHLY_KEPT } from './backup-rotation.ts'
import { createBackups } from './backups.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const dayOf = (number: number): string => new Date(Date.UTC(2024, 0, 1) + number * DAY_MS).toISOString().slice(0, 10)

describe('expiredDays', () => {
  it('keeps the newest fourteen days and the last backup of each of the newest twelve months', () => {
    const days = Array.from({ length: 500 }, (_, i) => dayOf(i))
    const expired = new Set(expiredDays(days))
    const kept = days.filter((day) => !expired.has(day))
    expect(kept.slice(-DAILY_KEPT)).toEqual(days.slice(-DAILY_KEPT))
    // 500 days end on 2025-05-14: its month and the eleven before it.
    expect(kept.slice(0, -DAILY_KEPT)).toEqual([
      '2024-06-30',
      '2024-07-31',
      '2024-08-31',
      '2024-09-30',
      '2024-10-31',
      '2024-11-30',
      '2024-12-31',
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ])
  })

  it('never throws the newest away, and applied again throws nothing more away', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1500 }).map(dayOf), { minLength: 1, maxLength: 200 }), (days) => {
        const expired = new Set(expiredDays(days))
        const kept = days.filter((day) => !expired.has(day))
        expect(kept).toContain([...days].sort().at(-1))
        expect(expiredDays(kept)).toEqual([])
        expect(new Set(kept).size).toBeLessThanOrEqual(DAILY_KEPT + MONTHLY_KEPT)
      }),
    )
  })
})

describe('backups', () => {
  it('keeps one file for a day, replaced whole by the next save of that day', async () => {
    const clock = manualClock()
    const backups = createBackups(await temporaryFolder(), clock)
    await backups.save({ workspaceId: 'w1', name: '双11', bytes: Uint8Array.of(1) })
    const saved = await backups.save({ workspaceId: 'w1', name: '双11', bytes: Uint8Array.of(1, 2) })
    expect(saved).toMatchObject({ workspaceId: 'w1', day: '2026-10-16', sizeBytes: 2 })
    expect(await backups.list('w1')).toEqual([{ ...saved, name: '双11' }])
    expect(await backups.read('w1', saved.file)).toEqual(Buffer.from([1, 2]))
    expect(await readdir(join(backups.folder, 'w1'))).toEqual(['2026-10-16.branchline', 'workspace.json'])
  })

  it('thins out as the days go by, and finds the backups of every workspace', async () => {
    const clock = manualClock()
    const backups = createBackups(await temporaryFolder(), clock)
    for (let day = 0; day < 40; day += 1) {
      await backups.save({ workspaceId: 'w1', name: 'one', bytes: Uint8Array.of(day) })
      clock.advance(DAY_MS)
    }
    await backups.save({ workspaceId: 'w2', name: 'two', bytes: Uint8Array.of(9) })
    const days = (await backups.list()).map(({ workspaceId, day }) => `${workspaceId} ${day}`).sort()
    // Fourteen days up to 2026-11-24, the last of October, and the other workspace.
    expect(days).toHaveLength(DAILY_KEPT + 1 + 1)
    expect(days.slice(0, 2)).toEqual(['w1 2026-10-31', 'w1 2026-11-11'])
    expect(days.at(-1)).toBe('w2 2026-11-25')
  })

  it('reads only its own files, and ignores what a person put beside them', async () => {
    const backups = createBackups(await temporaryFolder(), manualClock())
    await backups.save({ workspaceId: 'w1', name: '', bytes: Uint8Array.of(1) })
    await writeFile(join(backups.folder, 'w1', 'notes.txt'), 'mine')
    await writeFile(join(backups.folder, 'stray.txt'), 'mine')
    expect(await backups.list()).toHaveLength(1)
    for (const file of ['notes.txt', '../w1/2026-10-16.branchline', 'workspace.json', '', '2020-01-01.branchline']) {
      expect(await backups.read('w1', file)).toBeUndefined()
    }
  })
})
