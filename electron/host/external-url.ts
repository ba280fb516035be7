const EXTERNAL_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:'])

/**
 * Whether a link may be handed to the operating system. Parsed, never searched: `file:`, `javascript:`, and the
 * protocols of other programs, through which a link could start something, are refused.
 */
export function isExternalUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return EXTERNAL_PROTOCOLS.has(protocol) && (protocol === 'mailto:' || hostname !== '')
}
