import { describeDocumentType } from '../suites/index.ts'
import { sampleDocument } from '../sample.ts'
import { notesType } from './notes.ts'
import { randomNoteCommand } from './random-note.ts'

describeDocumentType(notesType, {
  randomCommand: randomNoteCommand,
  folder: import.meta.dirname,
  samples: [
    {
      name: 'three-notes',
      doc: () =>
        sampleDocument(notesType, { title: '便签' }, (run) => {
          run('addNote', { text: '确认场地' })
          run('addNote', { text: '邀请嘉宾' })
          const id = run('addNote', { text: '旧的' })
          run('deleteNote', { id })
        }),
    },
  ],
})
