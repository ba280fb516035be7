import { join } from 'node:path'
import { readFileIfThere, readJsonIfThere, writeFileAtomically } from '../host/index.ts'

const ALLOW = 1

/**
 * Tells a browser with data of its own to keep what `origin` stores. Without it the data is "best effort": when the disk
 * has little room left, Chromium deletes all of it, under the open window and without a word. A page may ask to be kept
 * (`navigator.storage.persist()`), but is granted it by habit of use only, which an app window does not have.
 *
 * Writes the permission where the browser's own settings page writes it. The browser must not be running with this
 * folder. Its other settings stay as they are; a settings file that cannot be read is the browser's to mend.
 */
export async function keepData(dataFolder: string, origin: string): Promise<void> {
  const path = join(dataFolder, 'Default', 'Preferences')
  const stored = await readJsonIfThere(path)
  if (stored === undefined && (await readFileIfThere(path)) !== undefined) return
  const preferences = child({ stored }, 'stored')
  const profile = child(preferences, 'profile')
  const exceptions = child(child(profile, 'content_settings'), 'exceptions')
  const durable = child(exceptions, 'durable_storage')
  const site = `${origin},*`
  if (child(durable, site)['setting'] === ALLOW) return
  durable[site] = { setting: ALLOW }
  await writeFileAtomically(path, JSON.stringify(preferences))
}

type Settings = Record<string, unknown>

/** The settings below a name, made when there are none. */
function child(parent: Settings, name: string): Settings {
  const present = parent[name]
  if (typeof present === 'object' && present !== null && !Array.isArray(present)) return present as Settings // JSON: names and values
  const made: Settings = {}
  parent[name] = made
  return made
}
