/**
 * Style elements a library writes while running, allowed by the hash of their exact text. csp.test.ts reads the text
 * out of the installed library, so an update that changes it fails a test instead of a screen.
 * - Base UI hides the scrollbars of Select and ScrollArea (`base-ui-disable-scrollbar`).
 */
export const STYLE_HASHES: readonly string[] = ['sha256-kLmvWqfziFavKtqHqRsb90f006UAK2Dmd0It5Iz2KFA=']

const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': ["'self'", ...STYLE_HASHES.map((hash) => `'${hash}'`)].join(' '),
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'media-src': "'self'",
  // The page talks to nobody but the host of this computer: its signaling server has a port of its own.
  'connect-src': "'self' ws://127.0.0.1:*",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** The one content security policy of both shells, sent as a header. It has no `unsafe-inline` and no `unsafe-eval`. */
export const CONTENT_SECURITY_POLICY: string = Object.entries(DIRECTIVES)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ')

/** Headers of every response of the app's own files. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
}
