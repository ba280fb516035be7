// The laws of the folders (ARCHITECTURE.md) as rules over import statements. Text is enough: every import here is static
// or `import('literal')`, and a rule that a person can read beats a graph that a tool hides.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[\w*{},\s$]+?\s+from\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
// Adapters: what only a composition root may construct. Everyone else receives them through a port.
const ADAPTERS = ['dexie', 'y-indexeddb', 'y-webrtc', 'ws', 'bonjour-service']

/** Every import of a source text, as written. */
export function importsOf(text) {
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2])
}

/** Where an import leads: a path from the project's root, or the package's name. */
export function targetOf(file, specifier) {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return posix.normalize(posix.join(posix.dirname(file), specifier))
  return specifier
}

const isTest = (file) => /\.test\.tsx?$/.test(file) || file.endsWith('.node.ts')
const isPackage = (target, name) => target === name || target.startsWith(`${name}/`)
const isAdapter = (target) => ADAPTERS.some((name) => isPackage(target, name))

function folderBelow(path, base) {
  const rest = path.startsWith(`${base}/`) ? path.slice(base.length + 1) : ''
  return rest.includes('/') ? rest.split('/')[0] : undefined
}

/** Two different folders under one base; `common` names folders there that all may use. */
function siblings(file, target, base, common = []) {
  const from = folderBelow(file, base)
  const to = folderBelow(target, base)
  if (!from || !to || from === to || common.includes(to) || common.includes(from)) return undefined
  return `${base}/${from} imports ${base}/${to}: they meet in projections and commands`
}

const RULES = [
  (file, target) =>
    file.startsWith('shared/') &&
    (/^(renderer|electron)\/|^node:/.test(target) || isAdapter(target) || /^(react|electron)(\/|$|-)/.test(target))
      ? `shared/ is pure but imports ${target}`
      : undefined,
  (file, target) =>
    file.startsWith('renderer/') && (/^(node:|electron\/)/.test(target) || isPackage(target, 'electron'))
      ? `renderer/ imports ${target}: the host is reached through HostApi`
      : undefined,
  // The stand-in takes Electron's types, to be held to them.
  // By the specifier: the target of `#electron/host/index.ts` looks like a part of the package.
  (file, target, specifier) =>
    isPackage(specifier, 'electron') && !/^electron\/(main|preload|testing\/standin)\//.test(file)
      ? 'electron is imported only in electron/main and electron/preload'
      : undefined,
  (file, target) =>
    isAdapter(target) && file.startsWith('renderer/') && !/^renderer\/(app|engine)\//.test(file)
      ? `only renderer/app and renderer/engine construct adapters; this imports ${target}`
      : undefined,
  (file, target) => siblings(file, target, 'shared/documents', ['kernel', 'tree', 'rich-text', 'procedure']),
  (file, target) => siblings(file, target, 'renderer/documents'),
  (file, target) => siblings(file, target, 'renderer/features'),
  (file, target) =>
    file.startsWith('shared/foundation/') && target.startsWith('shared/') && !target.startsWith('shared/foundation/')
      ? `shared/foundation imports ${target}: it is the ground and depends on nothing`
      : undefined,
  (file, target) => {
    const door = /^shared\/(foundation|planning|host|documents\/[^/]+)\//.exec(target)?.[0]
    if (!door || file.startsWith(door) || /\/(index|channels)\.ts$|\.json$/.test(target)) return undefined
    return `go through ${door}index.ts instead of ${target}`
  },
]

/** Broken laws of one file, as sentences. `file` is its path from the root with forward slashes; tests are free. */
export function violationsOf(file, text) {
  if (isTest(file)) return []
  return importsOf(text).flatMap((specifier) => {
    const target = targetOf(file, specifier)
    return RULES.map((rule) => rule(file, target, specifier)).filter((message) => message !== undefined)
  })
}

/** Over this a file needs a reason in its first lines: `// Long because …`. */
export const LINE_LIMIT = 400

/** A sentence when a file is longer than the limit without saying why. */
export function lengthViolation(text) {
  const lines = text.split('\n')
  const reasoned = /Long because/.test(lines.slice(0, 12).join('\n'))
  return lines.length > LINE_LIMIT + 1 && !reasoned ? `${lines.length - 1} lines without a "Long because …"` : undefined
}

function sourceFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'out', 'dist'].includes(entry.name) ? [] : sourceFiles(path)
    return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : []
  })
}

/** All broken laws below a root, each with its file. */
export function checkBoundaries(root) {
  return ['shared', 'renderer', 'electron', 'build', 'bench', 'e2e'].flatMap((top) =>
    sourceFiles(join(root, top)).flatMap((path) => {
      const file = relative(root, path).split(sep).join('/')
      const text = readFileSync(path, 'utf8')
      return [...violationsOf(file, text), lengthViolation(text)].flatMap((message) =>
        message ? [{ file, message }] : [],
      )
    }),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const broken = checkBoundaries(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
  for (const { file, message } of broken) console.error(`${file}: ${message}`)
  console.log(broken.length === 0 ? 'boundaries hold' : `${broken.length} broken`)
  process.exit(broken.length === 0 ? 0 : 1)
}
