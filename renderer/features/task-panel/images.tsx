import clsx from 'clsx'
import { Ellipsis, ImageIcon, Plus, SquareKanban, Trash2 } from 'lucide-react'
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { imageFilesIn } from '#renderer/app/index.ts'
import { IconButton, Menu } from '#renderer/design/index.ts'
import { BlobImage, ImageDialog, useAddTaskImages } from '#renderer/parts/index.ts'
import type { TaskDetail } from '#shared/engine/index.ts'
import { PanelSection } from './field-row.tsx'
import type { TaskCommands } from './use-task-commands.ts'

type Image = TaskDetail['images'][number]

const ACCEPTED = 'image/png,image/jpeg,image/gif,image/webp'

/** The pictures of a task: chosen, dropped here or pasted while the task is open. One of them can be on its card. */
export function Images({
  detail,
  commands,
}: {
  readonly detail: TaskDetail
  readonly commands: TaskCommands
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const { task, images } = detail
  const addTo = useAddTaskImages()
  const add = (files: readonly File[]): void => void addTo(task, files)
  const section = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [opened, setOpened] = useState<Image | null>(null)
  const [over, setOver] = useState(false)
  usePastedImages(section, add)
  const drop = (event: DragEvent): void => {
    setOver(false)
    const files = imageFilesIn(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    add(files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping has a button and pasting beside it
    <div
      ref={section}
      className={clsx('rounded-6', over && 'bg-accent-soft outline-2 outline-accent outline-dashed')}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PanelSection
        title={t('images')}
        hint={images.length > 0 ? <span className="text-12 text-ink-3">{images.length}</span> : null}
        action={
          <IconButton small label={t('addImage')} onClick={() => field.current?.click()}>
            <Plus size={14} />
          </IconButton>
        }
      >
        <input
          ref={field}
          type="file"
          accept={ACCEPTED}
          multiple
          hidden
          onChange={(event) => {
            add([...(event.currentTarget.files ?? [])])
            // The same file again is a change, too.
            event.currentTarget.value = ''
          }}
        />
        {images.length > 0 ? (
          <ul className="grid grid-cols-3 gap-1.5 pt-1">
            {images.map((image) => (
              <Thumbnail
                key={image.blob}
                image={image}
                isCover={task.cover?.blob === image.blob}
                commands={commands}
                onOpen={() => setOpened(image)}
              />
            ))}
          </ul>
        ) : (
          <p className="flex items-center gap-1.5 text-12 text-ink-3">
            <ImageIcon size={12} aria-hidden />
            {t('noImages')}
          </p>
        )}
      </PanelSection>
      {opened ? <ImageDialog name={opened.name || t('image')} image={opened} onClose={() => setOpened(null)} /> : null}
    </div>
  )
}

function Thumbnail({
  image,
  isCover,
  commands,
  onOpen,
}: {
  readonly image: Image
  readonly isCover: boolean
  readonly commands: TaskCommands
  readonly onOpen: () => void
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const name = image.name || t('image')
  return (
    <li className="group relative">
      <button
        type="button"
        aria-label={t('openImage', { name })}
        className="block aspect-4/3 w-full overflow-hidden rounded-6 border border-line-subtle hover:border-line-control"
        onClick={onOpen}
      >
        <BlobImage id={image.blob} alt={name} fit="cover" />
      </button>
      {isCover ? (
        <span className="pointer-events-none absolute bottom-1 left-1 flex items-center gap-1 rounded-4 bg-inverse px-1 text-12 text-ink-inverse">
          <SquareKanban size={10} aria-hidden />
          {t('isCover')}
        </span>
      ) : null}
      <span className="absolute top-1 right-1 rounded-6 bg-raised opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
        <Menu
          align="end"
          trigger={
            <IconButton small label={t('imageActions', { name })}>
              <Ellipsis size={14} />
            </IconButton>
          }
          entries={[
            {
              id: 'cover',
              label: t(isCover ? 'clearCover' : 'setCover'),
              icon: <SquareKanban size={14} />,
              onSelect: () => commands.setCover(isCover ? null : image.blob),
            },
            {
              id: 'remove',
              label: t('removeImage'),
              icon: <Trash2 size={14} />,
              danger: true,
              onSelect: () => commands.removeImage(image.blob),
            },
          ]}
        />
      </span>
    </li>
  )
}

/** Takes images that are pasted while the task is shown, unless they go into a text that takes images itself. */
function usePastedImages(
  element: { readonly current: HTMLElement | null },
  add: (files: readonly File[]) => void,
): void {
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useEffect(() => {
    // The panel around the section: a paste in its title or its comments means this task.
    const host = element.current?.closest<HTMLElement>('[data-task-body]')
    if (!host) return
    const onPaste = (event: ClipboardEvent): void => {
      const files = imageFilesIn(event.clipboardData)
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    host.addEventListener('paste', onPaste)
    return () => host.removeEventListener('paste', onPaste)
  }, [element])
}
