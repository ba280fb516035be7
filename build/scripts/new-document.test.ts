import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkRegistries, FILES } from '../checks/registries.mjs'
import { newDocument } from './new-document.mjs'

const project = join(import.meta.dirname, '../..')
let root = ''

// The real registries with the real folders' doors: what the script must be able to extend.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-document-'))
  for (const file of Object.values(FILES)) cpSync(join(project, file), join(root, file))
  for (const base of [dirname(FILES.types), dirname(FILES.editors)]) {
    for (const entry of readdirSync(join(project, base), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue
      const door = join(base, entry.name, 'index.ts')
      if (existsSync(join(project, door))) cpSync(join(project, door), join(root, door))
    }
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

it('writes both folders with failing tests and a line in every registry', () => {
  const before = checkRegistries(root)
  newDocument(root, 'meeting-notes')
  expect(readdirSync(join(root, 'shared/documents/meeting-notes')).sort()).toEqual([
    'README.md',
    'commands.ts',
    'index.ts',
    'integrity.ts',
    'meeting-notes.suite.test.ts',
    'meeting-notes.test.ts',
    'projection.ts',
    'samples.ts',
    'schema.ts',
    'snapshot.ts',
  ])
  expect(read('shared/documents/meeting-notes/meeting-notes.test.ts')).toContain('expect.fail')
  expect(read('renderer/documents/meeting-notes/meeting-notes-editor.test.tsx')).toContain('expect.fail')
  expect(read(FILES.types)).toContain("'meeting-notes': meetingNotesType,")
  expect(read(FILES.kinds)).toContain("| 'meeting-notes'")
  expect(read(FILES.editors)).toContain("import('./meeting-notes/index.ts')")
  expect(read(FILES.messages)).toContain('  meetingNotes,\n')
  expect(checkRegistries(root)).toEqual(before)
})

it('leaves no mark of a template unfilled', () => {
  for (const file of newDocument(root, 'kanban')) expect(read(file)).not.toMatch(/__[a-zA-Z]+__/)
})

it('is noticed by the check when a line is taken out again', () => {
  newDocument(root, 'kanban')
  writeFileSync(join(root, FILES.types), read(FILES.types).replace('  kanban: kanbanType,\n', ''))
  expect(checkRegistries(root).join('\n')).toContain('no line for the folder kanban')
})

it.each(['Kanban', '', '../x', 'kan_ban', 'page'])('refuses %j without writing', (kind) => {
  const before = read(FILES.types)
  expect(() => newDocument(root, kind)).toThrow(/lower case words|exists already/)
  expect(read(FILES.types)).toBe(before)
})
