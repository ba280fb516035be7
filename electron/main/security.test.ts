import { describe, expect, it } from 'vitest'
import {
  allowsPermission,
  assertHardened,
  HARDENED_PREFERENCES,
  isPageUrl,
  isTrustedFrame,
  PAGE_URL,
} from './security.ts'

const FOREIGN = [
  '',
  'about:blank',
  'app://',
  'app://branchline.evil/',
  'app://evil/branchline',
  'app://branchline@evil/',
  'app://user@branchline/',
  'https://branchline/',
  'https://evil.example/?app://branchline/',
  'branchline://branchline/',
  'file:///app://branchline/',
  'javascript:app://branchline/',
]

describe('isPageUrl', () => {
  it('accepts the app’s own pages', () => {
    for (const url of [PAGE_URL, `${PAGE_URL}my-work?x=1#y`, 'app://branchline']) expect(isPageUrl(url)).toBe(true)
  })

  it.each(FOREIGN)('refuses %j', (url) => {
    expect(isPageUrl(url)).toBe(false)
  })
})

describe('isTrustedFrame', () => {
  it('trusts our page itself, and neither a frame inside it nor one that is gone', () => {
    expect(isTrustedFrame({ url: PAGE_URL, parent: null })).toBe(true)
    expect(isTrustedFrame({ url: PAGE_URL, parent: {} })).toBe(false)
    expect(isTrustedFrame({ url: 'https://evil.example/', parent: null })).toBe(false)
    expect(isTrustedFrame(null)).toBe(false)
  })
})

describe('allowsPermission', () => {
  it('grants a short list to our page and nothing to anybody else', () => {
    for (const permission of ['notifications', 'clipboard-sanitized-write', 'persistent-storage']) {
      expect(allowsPermission(permission, PAGE_URL)).toBe(true)
      expect(allowsPermission(permission, 'https://evil.example/')).toBe(false)
    }
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'serial', 'openExternal', 'unknown', '']) {
      expect(allowsPermission(permission, PAGE_URL)).toBe(false)
    }
  })
})

describe('assertHardened', () => {
  it('refuses a window with any weaker preference', () => {
    assertHardened({ ...HARDENED_PREFERENCES, preload: '/p' })
    for (const [name, value] of Object.entries(HARDENED_PREFERENCES)) {
      expect(() => assertHardened({ ...HARDENED_PREFERENCES, [name]: !value })).toThrow(name)
    }
    expect(() => assertHardened(undefined)).toThrow('A window must have')
  })
})
