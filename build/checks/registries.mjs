// A document type is a folder and a line in each registry (ARCHITECTURE.md, Structure). This compares the two: a folder
// that nobody registered is dead code, a line without its folder does not compile, a kind missing in one list is a
// document that one part of the app does not know.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Folders of shared/documents that are parts of types, not types. */
const SHARED_PARTS = ['kernel', 'procedure', 'rich-text', 'tree']
/** Folders of renderer/documents that are not the editor of a kind. */
const EDITOR_PARTS = ['fallback']

export const FILES = {
  types: 'shared/documents/registry.ts',
  kinds: 'shared/documents/kernel/rows.ts',
  editors: 'renderer/documents/registry.tsx',
  messages: 'renderer/i18n/registry.ts',
}

/** The kinds of `documentTypes`, with the folder each comes from. */
export function typesIn(text) {
  const folderOf = new Map(
    [...text.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\/index\.ts'/g)].map(([, name, folder]) => [name, folder]),
  )
  const table = /documentTypes = \{([^}]*)\}/.exec(text)?.[1] ?? ''
  return [...table.matchAll(/'?([\w-]+)'?: (\w+)/g)].map(([, kind, name]) => ({ kind, folder: folderOf.get(name) }))
}

/** The words of the DocumentKind union. */
export function kindsIn(text) {
  const union = /export type DocumentKind =([^\n]*(?:\n\s*\|[^\n]*)*)/.exec(text)?.[1] ?? ''
  return [...union.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind)
}

/** The kinds of `editors`, with the folder each is loaded from. */
export function editorsIn(text) {
  return [...text.matchAll(/'?([\w-]+)'?: latePart\(\s*async \(\)\s*=>\s*\(await import\('\.\/([\w-]+)\//g)].map(
    ([, kind, folder]) => ({
      kind,
      folder,
    }),
  )
}

/** Every disagreement between folders and registries, as sentences. */
export function compareRegistries({ typeFolders, editorFolders, types, kinds, editors }) {
  const problems = []
  const known = new Set(types.map(({ kind }) => kind))
  const compare = (file, folders, lines) => {
    for (const folder of folders) {
      if (!lines.some((line) => line.folder === folder)) problems.push(`${file}: no line for the folder ${folder}`)
    }
    for (const { kind, folder } of lines) {
      if (!folders.includes(folder)) problems.push(`${file}: ${kind} has no folder ${folder ?? ''}`.trimEnd())
    }
  }
  compare(FILES.types, typeFolders, types)
  compare(FILES.editors, editorFolders, editors)
  for (const { kind, folder } of types) {
    if (folder && folder !== kind) problems.push(`${FILES.types}: ${kind} comes from the folder ${folder}`)
    if (!kinds.includes(kind)) problems.push(`${FILES.kinds}: DocumentKind lacks ${kind}`)
  }
  for (const kind of kinds) if (!known.has(kind)) problems.push(`${FILES.types}: no type for the kind ${kind}`)
  for (const { kind } of editors) if (!known.has(kind)) problems.push(`${FILES.editors}: ${kind} is not a kind`)
  return problems
}

function foldersIn(path, except) {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !except.includes(entry.name))
    .map((entry) => entry.name)
    .sort()
}

/** Compares the registries below a root with its folders. */
export function checkRegistries(root) {
  const read = (file) => readFileSync(join(root, file), 'utf8')
  return compareRegistries({
    typeFolders: foldersIn(join(root, 'shared/documents'), SHARED_PARTS),
    editorFolders: foldersIn(join(root, 'renderer/documents'), EDITOR_PARTS),
    types: typesIn(read(FILES.types)),
    kinds: kindsIn(read(FILES.kinds)),
    editors: editorsIn(read(FILES.editors)),
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = checkRegistries(resolve(dirname(fileURLToPath(import.meta.url)), '../..'))
  for (const problem of problems) console.error(problem)
  console.log(problems.length === 0 ? 'registries and folders agree' : `${problems.length} disagreements`)
  process.exit(problems.length === 0 ? 0 : 1)
}
