import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A package whose code is in the bundle. */
export type Licence = { readonly name: string; readonly version: string; readonly licence: string }

/**
 * Writes `licences.json`: every package whose code was packed, with its licence, for the page about the app. A worker is
 * packed by a build of its own, before the page's; `worker` goes into that one.
 */
export function licences(): { readonly page: Plugin; readonly worker: Plugin } {
  const modules = new Set<string>()
  const plugin = (name: string, write: boolean): Plugin => ({
    name: `branchline:${name}`,
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') for (const id of output.moduleIds) modules.add(id)
      }
      if (!write) return
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(licencesOf([...modules])) })
    },
  })
  return { page: plugin('licences', true), worker: plugin('licences-of-worker', false) }
}

/** The packages modules come from, by name; `read` answers a package's package.json. */
export function licencesOf(
  modules: readonly string[],
  read: (folder: string) => string = (folder) => readFileSync(join(folder, 'package.json'), 'utf8'),
): readonly Licence[] {
  const folders = modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])
  return [...new Set(folders)]
    .map((folder) => {
      const { name, version, license }: { name: string; version: string; license?: string } = JSON.parse(read(folder))
      return { name, version, licence: license ?? '' }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
