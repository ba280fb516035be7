import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentOfSample,
  hasHash,
  hashContent,
  isSatisfied,
  listingCheck,
  photoIdsOf,
  readContent,
  readEvidence,
} from './index.ts'

describe('the hash of a version', () => {
  it('[SO4] is the same on every computer and in every build', () => {
    // Frozen: a change here breaks every version ever frozen.
    expect(hashContent(contentOfSample(listingCheck))).toBe(
      'd9bdb632a7c3250aa12ba47c08ed2d40750e25fdbcb0684301f5d83e9fa5555e',
    )
  })

  it('[SO4] does not depend on the order of keys, and does on everything else', () => {
    const content = contentOfSample(listingCheck)
    const hash = hashContent(content)
    const { title, header, steps, bodyHash } = content
    expect(hasHash({ bodyHash, steps, title, header }, hash)).toBe(true)
    expect(hasHash({ ...content, title: `${title} ` }, hash)).toBe(false)
    expect(hasHash({ ...content, steps: steps.toReversed() }, hash)).toBe(false)
    expect(hasHash({ ...content, header: { ...header, owner: '' } }, hash)).toBe(false)
    expect(hasHash({ ...content, more: 1 }, hash)).toBe(false)
  })

  it('of what is no content is no match and no error', () => {
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    for (const value of [undefined, null, 1n, circular, '']) expect(hasHash(value, 'x')).toBe(false)
  })

  it('[SO4] survives being stored and read', () => {
    const content = contentOfSample(listingCheck)
    expect(hashContent(readContent(JSON.parse(JSON.stringify(content))))).toBe(hashContent(content))
  })
})

describe('reading content', () => {
  it('makes something complete of anything and is settled after one reading', () => {
    fc.assert(
      fc.property(
        fc.object({ maxDepth: 4, key: fc.constantFrom('title', 'header', 'steps', 'id', 'evidence') }),
        (value) => {
          const read = readContent(value)
          expect(readContent(read)).toEqual(read)
        },
      ),
    )
  })

  it('drops a step without an id and one that repeats an id', () => {
    const steps = [{ id: 'a', title: '一' }, { title: '无' }, { id: 'a', title: '二' }, 7]
    expect(readContent({ steps }).steps.map((step) => step.title)).toEqual(['一'])
  })
})

const [PHOTO, OTHER] = ['a'.repeat(64), '0'.repeat(64)]

describe('evidence', () => {
  it('[RN6] names photos by their ids, and nothing else', () => {
    expect(photoIdsOf(`${PHOTO} ${OTHER}`)).toEqual([PHOTO, OTHER])
    expect([null, true, 3, 'photo.jpg', Array.from({ length: 10 }, () => PHOTO).join(' ')].map(photoIdsOf)).toEqual([
      [],
      [],
      [],
      [],
      [],
    ])
  })

  const cases = [
    [{ kind: 'check', required: true }, [true], [false, null, 'true']],
    [{ kind: 'check', required: false }, [true, false, null], []],
    [
      { kind: 'text', required: true, minLength: 2, maxLength: 3 },
      ['两字', '三个字'],
      ['一', ' 一 ', '四个字呢', '', null],
    ],
    [{ kind: 'text', required: false, minLength: 2 }, [null, '', '够了'], ['短']],
    [{ kind: 'number', required: true, min: 0.01, max: 10 }, [0.01, 10], [0, 10.5, null, '5']],
    [{ kind: 'number', required: true }, [-5, 0], [null]],
    [{ kind: 'choice', required: true, options: ['正常', '有问题'] }, ['正常', '有问题'], ['都好', null, '']],
    [{ kind: 'link', required: true }, ['https://pan.example.com/1'], ['', '  ', null]],
    [{ kind: 'photo', required: true }, [PHOTO, `${PHOTO} ${OTHER}`], ['', null, 'photo.jpg', `${PHOTO}  ${OTHER}`]],
  ] as const

  it.each(cases)('[RN6] %j is satisfied by %j and not by %j', (stored, good, bad) => {
    const evidence = readEvidence(stored)
    for (const value of good) expect(isSatisfied(evidence, value)).toBe(true)
    for (const value of bad) expect(isSatisfied(evidence, value)).toBe(false)
  })

  it('of a kind from a newer build is kept in its position and never asked for', () => {
    const evidence = readEvidence({ kind: 'signature', required: true, label: '签字' })
    expect(evidence).toEqual({ kind: 'unsupported', required: false, label: '签字' })
    expect(isSatisfied(evidence, null)).toBe(true)
  })
})
