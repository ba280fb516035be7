import { afterEach, describe, expect, it, vi } from 'vitest'
import { BLOB_LIMIT_BYTES } from '#shared/engine/index.ts'
import { unwrap } from '#shared/foundation/index.ts'
import { imageOf } from './image-of.ts'

// What the browser draws itself is proved in e2e/images.spec.ts; here, what is decided before and after.
function browserThatSees(width: number, height: number) {
  const close = vi.fn()
  const drawn: number[][] = []
  vi.stubGlobal('createImageBitmap', async () => ({ width, height, close }))
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ drawImage: (_image: unknown, ...box: number[]) => void drawn.push(box) })
      convertToBlob = async ({ type }: { type: string }) => new Blob(['small'], { type })
    },
  )
  return { close, drawn }
}

afterEach(() => vi.unstubAllGlobals())

const file = (bytes: BlobPart = 'photo', type = 'image/jpeg') => new Blob([bytes], { type })
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('an image that is put in', () => {
  it('stays byte for byte what it was when it is small enough', async () => {
    const { close, drawn } = browserThatSees(2560, 1440)
    const { bytes, ...size } = unwrap(await imageOf(file()))
    expect([text(bytes), size, drawn]).toEqual(['photo', { width: 2560, height: 1440 }, []])
    expect(close).toHaveBeenCalledTimes(1)
  })

  it.each([
    [4000, 3000, { width: 2560, height: 1920 }],
    [3000, 4000, { width: 1920, height: 2560 }],
    [9000, 10, { width: 2560, height: 3 }],
  ])('is made smaller at %i × %i, keeping its shape', async (width, height, size) => {
    const { close, drawn } = browserThatSees(width, height)
    const { bytes, ...made } = unwrap(await imageOf(file()))
    expect([text(bytes), made]).toEqual(['small', size])
    expect(drawn).toEqual([[0, 0, size.width, size.height]])
    expect(close).toHaveBeenCalledTimes(1)
  })

  it('loses what a camera wrote into it: where it was taken is nobody’s business', async () => {
    const { drawn } = browserThatSees(800, 600)
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0x45, 0x78, 0x69, 0x66])
    const { bytes, ...size } = unwrap(await imageOf(file(jpeg, '')))
    expect([text(bytes), size]).toEqual(['small', { width: 800, height: 600 }])
    expect(drawn).toEqual([[0, 0, 800, 600]])
  })

  it('goes on moving: a large GIF is not drawn anew', async () => {
    const { drawn } = browserThatSees(4000, 3000)
    expect(text(unwrap(await imageOf(file('moving', 'image/gif'))).bytes)).toBe('moving')
    expect(drawn).toEqual([])
  })

  it('is refused when it is large without being long', async () => {
    browserThatSees(2000, 2000)
    expect(await imageOf(file(new Uint8Array(BLOB_LIMIT_BYTES + 1)))).toEqual({ ok: false, reason: 'too-large' })
  })

  it('is refused when no browser can draw it', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('not an image')))
    expect(await imageOf(file('%PDF'))).toEqual({ ok: false, reason: 'not-an-image' })
  })
})
