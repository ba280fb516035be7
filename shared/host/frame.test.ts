import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFrame, encodeFrame, type Frame } from './frame.ts'

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 50 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1, maxLength: 5 }).filter((key) => key !== '__proto__'),
      tie('any'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
})).any

describe('frame', () => {
  it('gives back every value, text in any language and byte arrays at any depth', () => {
    fc.assert(
      fc.property(value, fc.nat(), (input, id) => {
        const frame: Frame = { kind: 'call', id, method: 'backups/save', input }
        expect(decodeFrame(encodeFrame(frame))).toEqual({ ok: true, value: frame })
      }),
    )
  })

  it('answers a reason, and never throws, for bytes that are not a frame', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
        expect(decodeFrame(message).ok).toBe(false)
      }),
    )
  })

  it('refuses a frame that was cut short or has something behind it', () => {
    const message = encodeFrame({ kind: 'result', id: 1, value: { bytes: Uint8Array.of(1, 2, 3) } })
    for (let length = 0; length < message.length; length += 1) {
      expect(decodeFrame(message.subarray(0, length)).ok).toBe(false)
    }
    expect(decodeFrame(Uint8Array.of(...message, 0)).ok).toBe(false)
  })

  it('reads a frame that lies inside a larger buffer', () => {
    const message = encodeFrame({ kind: 'event', event: 'resumed', payload: {} })
    const larger = new Uint8Array(message.length + 20)
    larger.set(message, 7)
    expect(decodeFrame(larger.subarray(7, 7 + message.length))).toEqual({
      ok: true,
      value: { kind: 'event', event: 'resumed', payload: {} },
    })
  })
})
