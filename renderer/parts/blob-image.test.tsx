import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import { err, ok } from '#shared/foundation/index.ts'
import { BlobImage } from './blob-image.tsx'

const ID = 'a'.repeat(64)

beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:image')
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

async function show(getBlob: EngineClient['getBlob'], language: 'zh-CN' | 'en' = 'zh-CN') {
  const client = { ...stubClient(), getBlob }
  renderWith(<BlobImage id={ID} alt="主图" width={800} height={600} />, { client, language })
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  return screen.getByRole('img', { name: '主图' })
}

describe('a kept image', () => {
  it('is drawn from its object URL, in its own shape', async () => {
    const image = await show(async () => ok({ bytes: new Uint8Array([1]), mime: 'image/png' }))
    expect(image.getAttribute('src')).toBe('blob:image')
    expect(image.style.aspectRatio).toBe('800 / 600')
  })

  it('has its place, its name and its shape before it is there', async () => {
    const place = await show(() => new Promise(() => undefined))
    expect(place.getAttribute('aria-busy')).toBe('true')
    expect(place.style.aspectRatio).toBe('800 / 600')
  })

  it.each([
    ['missing', 'zh-CN', '图片不在这台电脑上'],
    ['damaged', 'en', 'This image is damaged and not shown'],
    ['failed', 'en', 'This image could not be read'],
  ] as const)('says so when it is %s', async (reason, language, sentence) => {
    const place = await show(async () => err(reason), language)
    expect(place.textContent).toBe(sentence)
    expect(place.querySelector('img')).toBeNull()
  })
})
