import { expect, it } from 'vitest'
import type { DocumentId } from '../foundation/index.ts'
import type { Notice } from './client.ts'
import { createNoticeBoard, WAITING_NOTICES } from './notice-board.ts'

const about = (name: string): Notice => ({ kind: 'recovered', documentId: name as DocumentId, title: name })

it('keeps notices until somebody listens, each once and the first ones when there are too many', () => {
  const board = createNoticeBoard()
  for (let at = 0; at < WAITING_NOTICES * 2; at += 1) {
    board.add(about(`d${at}`))
    board.add(about('d0'))
  }
  const heard: Notice[] = []
  const stop = board.listen((notice) => heard.push(notice))
  expect(heard).toEqual(Array.from({ length: WAITING_NOTICES }, (_, at) => about(`d${at}`)))
  stop()
  board.add(about('later'))
  board.listen((notice) => heard.push(notice))
  expect(heard.at(-1)).toEqual(about('later'))
  expect(heard).toHaveLength(WAITING_NOTICES + 1)
})
