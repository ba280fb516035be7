// npm run new:document -- KIND: a new document type with failing tests, registered everywhere.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { FILES } from '../checks/registries.mjs'

const TEMPLATES = join(dirname(fileURLToPath(import.meta.url)), 'new-document')

/** The spellings of a kind that the templates use. */
function namesOf(kind) {
  const words = kind.split('-')
  const pascal = words.map((word) => word[0].toUpperCase() + word.slice(1)).join('')
  return {
    __kind__: kind,
    __camel__: pascal[0].toLowerCase() + pascal.slice(1),
    __Pascal__: pascal,
    // Invariants are named after it: two letters, as MM1 for mindmap.
    __PREFIX__: (words.length > 1 ? words.map((word) => word[0]).join('') : kind.slice(0, 2)).toUpperCase(),
  }
}

const fill = (text, names) =>
  Object.entries(names).reduce((filled, [mark, name]) => filled.replaceAll(mark, name), text)

function edit(text, pattern, replacement, file) {
  if (!pattern.test(text))
    throw new Error(`${file} has changed its form; add the line by hand and mend new-document.mjs`)
  return text.replace(pattern, replacement)
}

/** The registries with the new kind in them: file → text. Throws before anything is written when one has another form. */
function registryEdits(root, names) {
  const { __kind__: kind, __camel__: camel, __Pascal__: pascal } = names
  const key = kind === camel ? kind : `'${kind}'`
  const rules = {
    [FILES.types]: [
      [/\n\n\/\*\* Every document type/, `\nimport { ${camel}Type } from './${kind}/index.ts'$&`],
      [/(documentTypes = \{[^}]*)\}/, `$1  ${key}: ${camel}Type,\n}`],
    ],
    [FILES.kinds]: [[/(export type DocumentKind =[^\n]*(?:\n\s*\|[^\n]*)*)/, `$1 | '${kind}'`]],
    [FILES.editors]: [
      [
        /(\n {2}[^\n]*=> \(await import\('\.\/[\w-]+\/index\.ts'\)[^\n]*\n)\}/,
        `$1  ${key}: latePart(async () => (await import('./${kind}/index.ts')).${pascal}Editor),\n}`,
      ],
    ],
    [FILES.messages]: [
      [/^/, `import { messages as ${camel} } from '../documents/${kind}/messages.ts'\n`],
      [/\n\} as const/, `\n  ${camel},\n} as const`],
    ],
  }
  return Object.entries(rules).map(([file, steps]) => {
    const before = readFileSync(join(root, file), 'utf8')
    return { file, text: steps.reduce((text, [pattern, line]) => edit(text, pattern, line, file), before) }
  })
}

/** Writes the two folders and the registry lines of a new kind below `root`; answers the files written. */
export function newDocument(root, kind) {
  if (!/^[a-z][a-z0-9]+(-[a-z0-9]+)*$/.test(kind)) throw new Error('A kind is lower case words: kanban, meeting-notes')
  const names = namesOf(kind)
  const folders = { shared: `shared/documents/${kind}`, renderer: `renderer/documents/${kind}` }
  for (const folder of Object.values(folders)) {
    if (existsSync(join(root, folder))) throw new Error(`${folder} exists already; nothing was written`)
  }
  const edits = registryEdits(root, names)
  const files = Object.entries(folders).flatMap(([side, folder]) =>
    readdirSync(join(TEMPLATES, side)).map((template) => ({
      file: `${folder}/${fill(template, names).replace(/\.txt$/, '')}`,
      text: fill(readFileSync(join(TEMPLATES, side, template), 'utf8'), names),
    })),
  )
  for (const { file, text } of [...files, ...edits]) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return [...files, ...edits].map(({ file }) => file)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const written = newDocument(join(TEMPLATES, '../../..'), process.argv[2] ?? '')
    console.log(
      `${written.map((file) => `  ${file}`).join('\n')}\n\nNext: npx oxfmt, README.md and its invariants, then make the tests pass.`,
    )
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure)
    process.exit(1)
  }
}
