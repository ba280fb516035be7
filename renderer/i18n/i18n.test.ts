import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createI18n, preferredLanguage } from './i18next.ts'
import { messagesByFeature } from './registry.ts'
import { hardCodedTexts } from './hard-coded-texts.ts'

const RENDERER = join(import.meta.dirname, '..')

function sources(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const stem = (key: string): string => key.replace(/_(zero|one|other)$/, '')
const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()
const features = Object.entries(messagesByFeature).map(([feature, { zh, en }]) => ({
  feature,
  zh: zh as Readonly<Record<string, string>>,
  en: en as Readonly<Record<string, string>>,
}))

describe('the words of the app', () => {
  it.each(features)('$feature has the same keys in both languages', ({ zh, en }) => {
    const stems = (messages: object): readonly string[] => [...new Set(Object.keys(messages).map(stem))].toSorted()
    expect(stems(en)).toEqual(stems(zh))
  })

  it.each(features)('$feature fills the same places in both languages', ({ zh, en }) => {
    for (const [key, text] of Object.entries(zh)) {
      expect({ key, places: placeholders(en[key] ?? '') }).toEqual({ key, places: placeholders(text) })
    }
  })

  it.each(features)('$feature has no empty text and no full stop of the other language', ({ zh, en }) => {
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe('')
    for (const text of Object.values(en)) expect(text).not.toMatch(/[，。：；！？]/)
  })

  it('says each sentence somewhere: no key is left that no source names', () => {
    const used = sources(RENDERER)
      .filter((source) => !/messages\.ts$|i18n\/common\.ts$/.test(source.path))
      .map((source) => source.text)
      .join('\n')
    // Keys made from a value, such as `priority${priority}`, and names of commands, which the engine reports.
    const made = [...used.matchAll(/[`:](\w+)\$\{/g)].map((match) => match[1] ?? '').filter((prefix) => prefix !== '')
    const unused = features.flatMap(({ feature, zh }) =>
      Object.keys(zh)
        .map(stem)
        .filter(
          (key) =>
            !key.includes('/') &&
            !made.some((prefix) => key.startsWith(prefix)) &&
            !new RegExp(`['":\\s.]${key}['"\`,\\s]`).test(used),
        )
        .map((key) => `${feature}.${key}`),
    )
    expect(unused).toEqual([])
  })

  it('has no words in the markup: every text goes through the dictionary', () => {
    const found = sources(RENDERER)
      .filter((source) => source.path.endsWith('.tsx') && !source.path.includes('gallery'))
      .flatMap((source) => hardCodedTexts(source.text).map((text) => `${source.path.slice(RENDERER.length)}: ${text}`))
    expect(found).toEqual([])
  })

  it('finds words in markup when there are some', () => {
    expect(hardCodedTexts('<p>保存</p>')).toEqual(['保存'])
    expect(hardCodedTexts('<p>Save it</p>')).toEqual(['Save it'])
    expect(hardCodedTexts('<input placeholder="Save it" />')).toEqual(['Save it'])
    expect(hardCodedTexts("const a: Map<string, number> = f() // a > b's < c\n<p>{t('save')}</p>")).toEqual([])
  })

  it('switches the living instance', async () => {
    const i18n = createI18n('zh-CN')
    expect(i18n.t('myWork:count', { count: 2 })).toBe('2 项')
    await i18n.changeLanguage('en')
    expect([1, 2].map((count) => i18n.t('myWork:count', { count }))).toEqual(['1 task', '2 tasks'])
  })

  it('starts in the first language of the computer that it speaks', () => {
    expect(preferredLanguage(['ja', 'en-GB', 'zh'])).toBe('en')
    expect(preferredLanguage(['zh-TW', 'en'])).toBe('zh-CN')
    expect(preferredLanguage(['fr'])).toBe('zh-CN')
  })
})
