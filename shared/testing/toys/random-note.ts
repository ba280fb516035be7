import { pick, type Random, randomInteger } from '../../foundation/index.ts'
import type { RandomCommand } from '../devices/index.ts'
import type { NotesSnapshot, notesType } from './notes.ts'

/** Random commands for the notes toy; about one in ten names a note that does not exist. */
export const randomNoteCommand: RandomCommand<NotesSnapshot, typeof notesType.commands> = (random, { notes }) => {
  const id = notes.length > 0 && random.next() < 0.9 ? pick(random, notes).id : 'nobody'
  switch (randomInteger(random, 4)) {
    case 0:
      return { name: 'setTitle', input: { title: word(random) } }
    case 1:
      return { name: 'setText', input: { id, text: word(random) } }
    case 2:
      return { name: 'deleteNote', input: { id } }
    default:
      return { name: 'addNote', input: { text: word(random) } }
  }
}

function word(random: Random): string {
  return pick(random, ['发布计划', '复盘', 'brief', ''])
}
