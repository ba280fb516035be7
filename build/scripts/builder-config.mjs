// Reads and checks electron-builder.yml with electron-builder's own schema; needs no network.
import { createRequire } from 'node:module'
import { root } from './process.mjs'

/** The checked configuration. Throws with the schema's words when a key is wrong. */
export async function checkedBuilderConfig(overrides = {}) {
  // Not part of the package's door, but the only way to its schema; electron-builder's version is pinned.
  const require = createRequire(import.meta.url)
  const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config.js')
  const { DebugLogger } = require('builder-util')
  const config = await getConfig(root, null, overrides)
  await validateConfiguration(config, new DebugLogger(false))
  return config
}
