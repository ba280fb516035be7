// A port is a type in shared/ whose doc comment begins with "Port:". Each has a contract suite in shared/testing/suites,
// and every one that implements it runs the suite from its own test file: adapters and fakes then cannot drift apart.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const SUITES = 'shared/testing/suites/index.ts'

/** The ports that a source text declares. */
export function portsIn(text) {
  return [...text.matchAll(/\/\*\*\s*(?:\*\s*)?Port: [\s\S]*?\*\/\s*export type (\w+)/g)].map(([, name]) => name)
}

/** What is missing, as sentences. `sources` and `tests` are texts by file. */
export function missingContracts({ sources, suites, tests }) {
  return Object.entries(sources).flatMap(([file, text]) => {
    const ports = portsIn(text)
    if (file.endsWith('-port.ts') && ports.length === 0) return [`${file}: no type says "Port:" in its doc comment`]
    return ports.flatMap((port) => {
      const suite = `describe${port}`
      if (!new RegExp(`\\b${suite}\\b`).test(suites)) return [`${file}: ${SUITES} has no ${suite} for the port ${port}`]
      const runs = Object.values(tests).filter((test) => test.includes(`${suite}(`)).length
      // One is the fake or the reference; a port with a single way to fulfil it is none.
      return runs < 2 ? [`${file}: ${suite} is run by ${runs} test file(s); an adapter and its fake make two`] : []
    })
  })
}

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(root, path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

/** Compares the ports below a root with its suites and their runs. */
export function checkPorts(root) {
  const texts = (files) => Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  const files = ['shared', 'renderer', 'electron'].flatMap((folder) => filesBelow(root, folder))
  const isTest = (file) => /\.test\.tsx?$/.test(file)
  return missingContracts({
    sources: texts(files.filter((file) => file.startsWith('shared/') && !isTest(file))),
    suites: readFileSync(join(root, SUITES), 'utf8'),
    tests: texts(files.filter(isTest)),
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = checkPorts(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
  for (const sentence of missing) console.error(sentence)
  console.log(missing.length === 0 ? 'every port has its contract' : `${missing.length} without`)
  process.exit(missing.length === 0 ? 0 : 1)
}
