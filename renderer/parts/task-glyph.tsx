import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { StatusGlyph } from '#renderer/design/index.ts'
import { GLYPH_WORD, glyphOf, type TaskState } from './task-state.ts'

/** The state of a task as a glyph that is named in words. */
export function TaskGlyph({ task }: { readonly task: TaskState }): ReactNode {
  const { t } = useTranslation('common')
  const state = glyphOf(task, useToday())
  return (
    <StatusGlyph state={state} label={state in GLYPH_WORD ? t(GLYPH_WORD[state as keyof typeof GLYPH_WORD]) : ''} />
  )
}
