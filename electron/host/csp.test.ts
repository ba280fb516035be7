import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, STYLE_HASHES } from './csp.ts'

describe('content security policy', () => {
  it('allows no inline code or style, no eval and no server but this computer', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*(?!;|$)/)
    expect(CONTENT_SECURITY_POLICY).toContain("script-src 'self';")
    expect(CONTENT_SECURITY_POLICY).toContain("connect-src 'self' ws://127.0.0.1:*;")
  })

  it('shows images out of the database (blob:), and takes nothing else from there', () => {
    const withBlob = CONTENT_SECURITY_POLICY.split('; ').filter((directive) => directive.includes('blob:'))
    expect(withBlob).toEqual(["img-src 'self' data: blob:"])
  })

  it('names the hash of exactly the style element that Base UI writes', () => {
    const source = readFileSync('node_modules/@base-ui/react/utils/styles.mjs', 'utf8')
    const className = /CLASS_NAME = '([^']+)'/.exec(source)?.[1] ?? ''
    const text = (/children: `([^`]+)`/.exec(source)?.[1] ?? '').replaceAll(/\$\{\w+\}/g, className)
    expect(text).toContain('scrollbar-width')
    expect(STYLE_HASHES).toEqual([`sha256-${createHash('sha256').update(text).digest('base64')}`])
  })
})
