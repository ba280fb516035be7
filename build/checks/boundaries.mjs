// Holds every file to the laws of the folders (laws.mjs). Text is enough: every import here is static or
// `import('literal')`, and a rule that a person can read beats a graph that a tool hides.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { LAWS } from './laws.mjs'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[\w*{},\s$]+?\s+from\s+)?['"]([^'"\n]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

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

/** Broken laws of one file, as sentences. `file` is its path from the root with forward slashes; tests are free. */
export function violationsOf(file, text) {
  if (isTest(file)) return []
  return importsOf(text).flatMap((specifier) => {
    const target = targetOf(file, specifier)
    return LAWS.map((law) => law(file, target, specifier)).filter((message) => message !== undefined)
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
