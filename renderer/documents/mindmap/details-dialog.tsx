import { FileText, Link as LinkIcon, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSafeUrl, type NodeReference, type NodeSnapshot } from '#shared/documents/mindmap/index.ts'
import { useQuery } from '#renderer/app/index.ts'
import { Button, Dialog, Field, IconButton, Input, isComposing, TextArea } from '#renderer/design/index.ts'

const SUGGESTED = 6

/** What a node carries beside its words: a note, and a link to the web or to a document. */
export function DetailsDialog({
  node,
  first,
  onSave,
  onClose,
}: {
  readonly node: NodeSnapshot
  /** The field to begin in. */
  readonly first: 'note' | 'link'
  readonly onSave: (details: { readonly note: string; readonly reference: NodeReference | null }) => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['mindmap', 'common'])
  const [note, setNote] = useState(node.note)
  const [reference, setReference] = useState(node.reference)
  const [typed, setTyped] = useState('')
  const [rejected, setRejected] = useState(false)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const linkField = useRef<HTMLInputElement>(null)
  const save = (): void => {
    const address = typed.trim()
    if (reference === null && address !== '' && !isSafeUrl(withScheme(address))) return setRejected(true)
    onSave({
      note,
      reference: reference ?? (address === '' ? null : { kind: 'web', url: withScheme(address) }),
    })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('details', { text: node.text || t('emptyNode') })}
      closeLabel={t('common:close')}
      initialFocus={first === 'note' ? noteField : linkField}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('saveDetails')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4 px-5 py-2 pb-5"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field label={t('noteField')}>
          <TextArea
            ref={noteField}
            className="min-h-24"
            value={note}
            maxLength={20_000}
            placeholder={t('noteHint')}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) save()
            }}
          />
        </Field>
        {reference ? (
          <ChosenLink
            reference={reference}
            onRemove={() => {
              setTyped(reference.kind === 'web' ? reference.url : '')
              setReference(null)
            }}
          />
        ) : (
          <div>
            <Field label={t('linkField')} {...(rejected ? { error: t('linkRejected') } : { help: t('linkHelp') })}>
              <Input
                ref={linkField}
                value={typed}
                invalid={rejected}
                icon={<LinkIcon size={14} aria-hidden className="text-ink-3" />}
                placeholder={t('linkHint')}
                onChange={(event) => {
                  setTyped(event.target.value)
                  setRejected(false)
                }}
              />
            </Field>
            <Suggestions typed={typed} onChoose={setReference} />
          </div>
        )}
      </form>
    </Dialog>
  )
}

function ChosenLink({
  reference,
  onRemove,
}: {
  readonly reference: NodeReference
  readonly onRemove: () => void
}): ReactNode {
  const { t } = useTranslation(['mindmap', 'common'])
  const documents = useQuery('workspace/tree', null)
  const title =
    reference.kind === 'web'
      ? reference.url
      : documents?.find(({ id }) => id === reference.documentId)?.title || t('common:untitled')
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-medium">{t('linkField')}</span>
      <span className="field flex h-8 items-center gap-2 pr-1 pl-2.5">
        {reference.kind === 'web' ? <LinkIcon size={14} aria-hidden /> : <FileText size={14} aria-hidden />}
        <span className="min-w-0 grow truncate" title={title}>
          {title}
        </span>
        <IconButton small label={t('linkRemove')} onClick={onRemove}>
          <X size={14} />
        </IconButton>
      </span>
    </div>
  )
}

/** Documents whose title holds what is typed. */
function Suggestions({
  typed,
  onChoose,
}: {
  readonly typed: string
  readonly onChoose: (reference: NodeReference) => void
}): ReactNode {
  const { t } = useTranslation('common')
  const documents = useQuery('workspace/tree', null)
  const wanted = typed.trim().toLowerCase()
  if (wanted === '' || isSafeUrl(wanted)) return null
  const found = (documents ?? []).filter(
    ({ title, deletedAt }) => deletedAt === null && title.toLowerCase().includes(wanted),
  )
  return (
    <div className="mt-1 flex flex-col">
      {found.slice(0, SUGGESTED).map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className="flex h-7 items-center gap-2 rounded-4 px-2 text-left hover:bg-hover"
          onClick={() => onChoose({ kind: 'document', documentId: id })}
        >
          <FileText size={14} aria-hidden className="shrink-0 text-ink-3" />
          <span className="truncate">{title || t('untitled')}</span>
        </button>
      ))}
    </div>
  )
}

/** `tmall.com/x` is meant as an address; whoever types one does not type the scheme. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(address) || !/^[^\s/]+\.[^\s]+$/u.test(address) ? address : `https://${address}`
}
