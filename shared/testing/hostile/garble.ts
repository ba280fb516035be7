import * as Y from 'yjs'
import type { SharedType } from '../../documents/kernel/index.ts'
import { pick, type Random, randomInteger } from '../../foundation/index.ts'

const KEYS = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'root',
  'trash',
  '0',
  '../../etc',
  'ключ',
  '🗂️',
  'a'.repeat(5000),
]

const PLAIN: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => Number.MAX_SAFE_INTEGER,
  () => 2n ** 60n,
  () => '',
  () => 'root',
  () => 'trash',
  () => '__proto__',
  () => '\u0000\uD800',
  () => 'z'.repeat(20_000),
  () => '2026-02-31',
  () => [],
  () => [null, null, null],
  () => ['root', 'root', '!'],
  () => [[[[]]]],
  () => ({}),
  () => ({ id: 1, title: {}, order: [], parentId: 'self' }),
  () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  // Becomes neither text nor a number: `String` and `Number` throw.
  () => ({ valueOf: 1, toString: 1 }),
  () => new Uint8Array([1, 2, 3]),
]

/** A value no schema expects: a wrong primitive, an odd object, or a shared type where a value should be. */
export function hostileValue(random: Random, depth = 0): unknown {
  if (depth < 2 && random.next() < 0.25) return hostileType(random, depth + 1)
  return pick(random, PLAIN)()
}

function hostileType(random: Random, depth: number): unknown {
  const kind = randomInteger(random, 5)
  if (kind === 0) return new Y.Text('text')
  if (kind === 1) return Y.Array.from([[pick(random, PLAIN)() ?? null], 'x'])
  if (kind === 2) return new Y.XmlElement('script')
  if (kind === 3) return new Y.Doc({ guid: 'hostile-subdocument' })
  const map = new Y.Map<unknown>()
  for (let n = 0; n < 4; n += 1) map.set(pick(random, KEYS), hostileValue(random, depth))
  return map
}

/**
 * Vandalises a document as a peer with a broken or evil build could: wrong values under known and unknown keys of
 * every root map and every map inside it, tuples with one wrong place, content in roots of another type, lost keys.
 */
export function garble(doc: Y.Doc, random: Random, writes: number): void {
  doc.transact(() => {
    for (let n = 0; n < writes; n += 1) {
      const name = pick(random, [...doc.share.keys()])
      const root = doc.share.get(name)
      if (root) garbleType(root, random)
    }
  }, 'remote')
}

const ATTRIBUTES: readonly (() => object | string | number)[] = [
  () => '',
  () => 'javascript:0',
  () => '9'.repeat(400),
  () => Number.NaN,
  () => ({ valueOf: 1, toString: 1 }),
]
type AnyElement = Y.XmlElement<Record<string, object | string | number>>

function garbleType(type: SharedType, random: Random): void {
  if (type instanceof Y.Map) return garbleMap(type, random)
  if (type instanceof Y.Array) return type.insert(randomInteger(random, type.length + 1), [listValue(random)])
  if (type instanceof Y.XmlText) return type.insert(0, '<script>', { bold: true, link: { href: 'javascript:0' } })
  if (type instanceof Y.XmlElement || type instanceof Y.XmlFragment) {
    const element = new Y.XmlElement(pick(random, ['paragraph', 'script', 'unknown', 'mention', 'heading']))
    type.insert(randomInteger(random, type.length + 1), [element])
    for (const key of ['level', 'id', 'href']) {
      // Attributes of a peer are any JSON, whatever the types of the library say.
      if (random.next() < 0.5) (element as AnyElement).setAttribute(key, pick(random, ATTRIBUTES)())
    }
    if (random.next() < 0.5) element.insert(0, [new Y.XmlText('text')])
    return
  }
  if (type instanceof Y.Text) type.insert(randomInteger(random, type.length + 1), '\u0000垃圾', { bold: {} })
}

function garbleMap(map: Y.Map<unknown>, random: Random): void {
  const keys = [...map.keys()]
  const chance = random.next()
  const key = keys.length > 0 && chance < 0.8 ? pick(random, keys) : pick(random, KEYS)
  const value = map.get(key)
  if (chance < 0.1) return map.delete(key)
  if (value instanceof Y.AbstractType && random.next() < 0.7) return garbleType(value, random)
  map.set(key, random.next() < 0.4 ? almostRight(value, random) : hostileValue(random))
}

// Yjs takes neither undefined nor bigint inside a list, so no peer can have put one there either.
function listValue(random: Random): unknown {
  const value = hostileValue(random)
  return value === undefined || typeof value === 'bigint' ? null : value
}

/** A value of the right shape with one wrong place, which a check of the outer shape alone lets through. */
function almostRight(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0) {
    return value.with(randomInteger(random, value.length), pick(random, PLAIN)() ?? null)
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const keys = Object.keys(value)
    return keys.length > 0 ? { ...value, [pick(random, keys)]: pick(random, PLAIN)() } : hostileValue(random)
  }
  if (typeof value === 'string') return pick(random, [value.slice(1), `${value}!`, value.toUpperCase(), 'Ω'])
  return hostileValue(random)
}

/** A document of nothing but garbage under the given root names, each root of a random type. */
export function garbageDocument(rootNames: readonly string[], random: Random): Y.Doc {
  const doc = new Y.Doc()
  for (const name of rootNames) {
    const kind = randomInteger(random, 4)
    if (kind === 0) doc.getArray(name)
    else if (kind === 1) doc.getText(name)
    else if (kind === 2) doc.getXmlFragment(name)
    else doc.getMap(name)
  }
  garble(doc, random, rootNames.length * 4)
  return doc
}
