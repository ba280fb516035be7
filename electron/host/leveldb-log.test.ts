import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLog, writeLog } from './leveldb-log.ts'

// Sizes around a block's end are where fragments are made.
const record = fc
  .tuple(fc.oneof(fc.nat(200), fc.integer({ min: 32_740, max: 32_790 }), fc.nat(90_000)), fc.nat(255))
  .map(([size, fill]) => new Uint8Array(size).fill(fill))
const records = fc.array(record, { maxLength: 6 })
const lengths = (list: readonly Uint8Array[]): string[] => list.map((one) => `${one.length}×${one[0] ?? '-'}`)

describe('a LevelDB log', () => {
  it('is written byte for byte as Chromium writes it', () => {
    // The first record of the manifest of any IndexedDB of Chromium 156: the name of its comparator.
    const bytes = Buffer.from('e4d68eee10000101086964625f636d7031020003020400', 'hex')
    const { records, state } = readLog(bytes)
    expect(state).toBe('whole')
    expect(new TextDecoder().decode(records[0])).toContain('idb_cmp1')
    expect(Buffer.from(writeLog(records))).toEqual(bytes)
  })

  it('gives back the records it was written from', () => {
    fc.assert(
      fc.property(records, (list) => {
        const read = readLog(writeLog(list))
        expect(lengths(read.records)).toEqual(lengths(list))
        expect(read.state).toBe('whole')
      }),
    )
  })

  it('cut anywhere keeps every record before the cut, and is whole again when cut where it says', () => {
    fc.assert(
      fc.property(records, fc.nat(), (list, place) => {
        fc.pre(list.length > 0)
        const whole = writeLog(list)
        const cut = whole.subarray(0, place % whole.length)
        const read = readLog(cut)
        expect(lengths(read.records)).toEqual(lengths(list.slice(0, read.records.length)))
        expect(read.state).not.toBe('broken')
        const shortened = readLog(cut.subarray(0, read.wholeBytes))
        expect(shortened.state).toBe('whole')
        expect(lengths(shortened.records)).toEqual(lengths(read.records))
        // No record that was complete before the cut is missing.
        expect(writeLog(list.slice(0, read.records.length + 1)).length).toBeGreaterThan(cut.length)
      }),
    )
  })

  it('with half a record in the middle keeps all whole records on both sides, in whatever block they lie', () => {
    fc.assert(
      fc.property(records, record, records, fc.nat(), (before, failed, after, place) => {
        const start = writeLog(before)
        const whole = writeLog([...before, failed])
        const half = whole.subarray(start.length, start.length + (place % (whole.length - start.length)))
        // The browser goes on as if all of it had been written: blocks begin where they would have begun.
        const behind = writeLog([...before, failed, ...after]).subarray(whole.length)
        const read = readLog(new Uint8Array([...start, ...half, ...behind]))
        expect(lengths(read.records)).toEqual(lengths([...before, ...after]))
        expect(readLog(writeLog(read.records)).state).toBe('whole')
      }),
    )
  })

  it('of garbage is empty', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readLog(bytes).records).toEqual([])
      }),
    )
  })
})
