import type { Plugin } from 'vite'

const MODULE = /[\\/]sonner[\\/]dist[\\/]index\.mjs$/
const CALL = /^__insertCSS\(".*"\);?$/m

/**
 * sonner writes its style sheet into the page while it loads, which the security policy forbids. In a build its own
 * `styles.css` is shipped instead. An update that changes how it does so fails the build rather than the toasts.
 */
export function shippedSonnerStyles(): Plugin {
  return {
    name: 'branchline:shipped-sonner-styles',
    apply: 'build',
    transform(code, id) {
      if (!MODULE.test(id)) return undefined
      if (!CALL.test(code)) this.error('sonner no longer inserts its styles by __insertCSS("…"): see this plugin')
      return { code: `import './styles.css'\n${code.replace(CALL, '')}`, map: null }
    },
  }
}
