// A package with native parts lists one optional package per platform. When the registry lacked some of them, npm wrote
// a lockfile that is silently short: `npm ci` then breaks on other systems. Prints each such package and exits 1.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** Packages in a parsed package-lock.json whose platform parts are missing, with what is missing. */
export function incompletePackages({ packages }) {
  const marker = 'node_modules/'
  const locked = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf(marker) + marker.length)))
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) => {
    if (path === '' || !optionalDependencies) return []
    const missing = Object.keys(optionalDependencies).filter((name) => !locked.has(name))
    return missing.length > 0 ? [{ path, missing }] : []
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'))
  const incomplete = incompletePackages(lock)
  for (const { path, missing } of incomplete) console.error(`${path}: not in the lockfile: ${missing.join(', ')}`)
  console.log(incomplete.length === 0 ? 'lockfile complete' : `${incomplete.length} package(s) lack platform parts`)
  process.exit(incomplete.length === 0 ? 0 : 1)
}
