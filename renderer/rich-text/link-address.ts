import { documentOfHref } from '#shared/documents/rich-text/index.ts'

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu
const SAFE = /^(?:https?:\/\/|mailto:)\S+$/iu
// `tmall.com/x` is meant as an address; whoever types one does not type the scheme.
const BARE = /^[^\s/@]+\.[^\s]+$/u

/** A typed address as a link may have it; '' for none, null for what is no address that may be followed. */
export function linkAddress(typed: string): string | null {
  const address = typed.trim()
  if (address === '') return ''
  if (SAFE.test(address) || documentOfHref(address) !== null) return address
  return !SCHEME.test(address) && BARE.test(address) ? `https://${address}` : null
}
