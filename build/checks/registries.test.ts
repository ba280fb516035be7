import { expect, it } from 'vitest'
import { compareRegistries, editorsIn, kindsIn, typesIn } from './registries.mjs'

const agreeing = {
  typeFolders: ['mindmap', 'page'],
  editorFolders: ['page'],
  types: [
    { kind: 'mindmap', folder: 'mindmap' },
    { kind: 'page', folder: 'page' },
  ],
  kinds: ['mindmap', 'page'],
  editors: [{ kind: 'page', folder: 'page' }],
}

it('says nothing when registries and folders agree', () => {
  expect(compareRegistries(agreeing)).toEqual([])
})

it.each([
  ['a type nobody registered', { typeFolders: ['kanban', 'mindmap', 'page'] }, 'no line for the folder kanban'],
  ['a line without its folder', { typeFolders: ['page'] }, 'mindmap has no folder mindmap'],
  ['an editor nobody registered', { editorFolders: ['board', 'page'] }, 'no line for the folder board'],
  ['an editor of no kind', { editors: [{ kind: 'wiki', folder: 'page' }] }, 'wiki is not a kind'],
  ['a kind missing in the union', { kinds: ['page'] }, 'DocumentKind lacks mindmap'],
  ['a kind without a type', { kinds: ['mindmap', 'page', 'run'] }, 'no type for the kind run'],
  [
    'a kind from the folder of another',
    { types: [{ kind: 'page', folder: 'mindmap' }] },
    'page comes from the folder mindmap',
  ],
])('names %s', (_case, change, message) => {
  expect(compareRegistries({ ...agreeing, ...change }).join('\n')).toContain(message)
})

it('reads the registries as they are written', () => {
  const types =
    "import { pageType } from './page/index.ts'\nexport const documentTypes = {\n  page: pageType,\n} as const"
  expect(typesIn(types)).toEqual([{ kind: 'page', folder: 'page' }])
  expect(kindsIn("export type DocumentKind = 'space'\n  | 'page'\n\nexport type Other = 'x'")).toEqual([
    'space',
    'page',
  ])
  expect(
    editorsIn(
      "  'meeting-notes': latePart(async () => (await import('./meeting-notes/index.ts')).MeetingNotesEditor),",
    ),
  ).toEqual([{ kind: 'meeting-notes', folder: 'meeting-notes' }])
})
