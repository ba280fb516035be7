import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useEngine, useOpenDocument, useToday } from '#renderer/app/index.ts'
import { Button, Dialog, useToaster } from '#renderer/design/index.ts'
import type { TemplateId } from '#shared/content/index.ts'
import { type TemplateChoice, TemplateForm } from './template-form.tsx'
import { type TemplateShelf, useTemplates } from './use-templates.ts'

/** Makes a project from a built-in template: its map, its dated plan, and the SOPs it works by. */
export function TemplatesDialog({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}): ReactNode {
  return open ? <Shelf onClose={onClose} /> : null
}

function Shelf({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['templates', 'common'])
  const shelf = useTemplates()
  if (shelf) return <Chooser shelf={shelf} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={t('title')} closeLabel={t('common:close')} width={720}>
      <p className="h-100 px-5 text-ink-3">{t('loading')}</p>
    </Dialog>
  )
}

function Chooser({ shelf, onClose }: { readonly shelf: TemplateShelf; readonly onClose: () => void }): ReactNode {
  const { t, i18n } = useTranslation(['templates', 'common'])
  const { content, templates } = shelf
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const today = useToday()
  const { random } = useEngine()
  const toaster = useToaster()
  const openDocument = useOpenDocument()
  const build = useCommand('workspace/build')
  const [chosenId, setChosenId] = useState<TemplateId>(content.TEMPLATE_IDS[0])
  const [choices, setChoices] = useState<ReadonlyMap<TemplateId, TemplateChoice>>(new Map())
  const [busy, setBusy] = useState(false)
  const chosen = templates.find(({ id }) => id === chosenId)
  if (!chosen) return null
  const choice = choices.get(chosenId) ?? {
    title: '',
    anchorDay: content.proposedAnchorDay(chosen.template, today) ?? '',
    people: new Map(),
  }

  const create = async (): Promise<void> => {
    setBusy(true)
    const drawn = await content.templateBlueprint(chosenId, { ...choice, language, random })
    const built = await build({ blueprint: drawn.blueprint })
    setBusy(false)
    if (!built.ok) return
    onClose()
    openDocument(drawn.mapId)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      closeLabel={t('common:close')}
      width={720}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            disabled={busy || choice.anchorDay === ''}
            onClick={() => void create().catch(() => toaster.show({ text: t('failed'), tone: 'problem' }))}
          >
            {t('create')}
          </Button>
        </>
      }
    >
      <div className="grid min-h-100 grid-cols-[200px_1fr] gap-5 px-5 pb-5">
        <RadioGroup
          aria-label={t('list')}
          value={chosenId}
          onValueChange={(next) => setChosenId(next as TemplateId) /* only our own ids are in the group */}
          className="flex flex-col gap-0.5 border-r border-line-subtle pr-3"
        >
          {templates.map(({ id, template }) => (
            <Radio.Root
              key={id}
              value={id}
              className="flex min-h-8 items-center rounded-6 px-2.5 py-1.5 text-left hover:bg-hover data-checked:bg-selected data-checked:font-medium"
            >
              {content.say(template.title, language)}
            </Radio.Root>
          ))}
        </RadioGroup>
        <TemplateForm
          key={chosenId}
          content={content}
          template={chosen.template}
          choice={choice}
          onChange={(next) => setChoices(new Map(choices).set(chosenId, next))}
        />
      </div>
    </Dialog>
  )
}
