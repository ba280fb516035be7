import { emitter } from '../foundation/index.ts'
import type { Notice } from './client.ts'

/** Notices kept for a listener who has not come yet. More say nothing new: the first name what began it. */
export const WAITING_NOTICES = 50

export type NoticeBoard = {
  readonly add: (notice: Notice) => void
  readonly listen: (listener: (notice: Notice) => void) => () => void
}

/** Notices found before anybody listens (while opening) wait for the first listener, each once. */
export function createNoticeBoard(onFailure?: (failure: unknown) => void): NoticeBoard {
  const heard = emitter<Notice>(onFailure)
  let waiting = new Map<string, Notice>()
  return {
    add: (notice) => {
      if (heard.size() > 0) return heard.emit(notice)
      const text = JSON.stringify(notice)
      if (waiting.size < WAITING_NOTICES) waiting.set(text, notice)
    },
    listen: (listener) => {
      const stop = heard.on(listener)
      const missed = waiting
      waiting = new Map()
      for (const notice of missed.values()) heard.emit(notice)
      return stop
    },
  }
}
