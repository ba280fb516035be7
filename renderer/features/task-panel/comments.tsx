import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Avatar, isComposing, TextArea } from '#renderer/design/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import { PanelSection } from './field-row.tsx'

/** What people said about the task, oldest first. */
export function Comments({ comments }: { readonly comments: TaskDetail['comments'] }): ReactNode {
  const { t, i18n } = useTranslation('taskPanel')
  const members = useQuery('workspace/members', null) ?? []
  if (comments.length === 0) return null
  const when = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (
    <PanelSection title={t('comments')} hint={<span className="text-12 text-ink-3">{comments.length}</span>}>
      <ol className="flex flex-col gap-3 pt-1">
        {comments.map((comment) => {
          const name = members.find((member) => member.id === comment.by)?.name ?? t('someone')
          return (
            <li key={comment.id} className="flex gap-2">
              <Avatar id={comment.by} name={name} size={24} />
              <div className="min-w-0 grow">
                <span className="font-medium">{name}</span>
                <time dateTime={new Date(comment.atMs).toISOString()} className="ml-2 text-12 text-ink-3">
                  {when.format(comment.atMs)}
                </time>
                <p className="break-words whitespace-pre-wrap">{comment.text}</p>
              </div>
            </li>
          )
        })}
      </ol>
    </PanelSection>
  )
}

/** The field at the foot: Enter sends, ⇧Enter makes a line. The text stays when it could not be sent. */
export function CommentField({ onSend }: { readonly onSend: (text: string) => Promise<boolean> }): ReactNode {
  const { t } = useTranslation('taskPanel')
  const [text, setText] = useState('')
  const send = async (): Promise<void> => {
    const sent = text.trim()
    if (sent !== '' && (await onSend(sent))) setText('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return
    event.preventDefault()
    void send()
  }
  return (
    <div className="shrink-0 border-t border-line-subtle px-4 py-3">
      <TextArea
        aria-label={t('comments')}
        placeholder={t('commentPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
