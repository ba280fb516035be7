import { type ReactNode, Suspense, useState } from 'react'
import { latePart, usePreload, useWorkbench, type Workbench } from '#renderer/app/index.ts'
import { focusMain } from './regions.ts'
import { TrashDialog } from '#renderer/features/navigation/index.ts'

const palette = latePart(async () => (await import('#renderer/features/palette/index.ts')).PaletteDialog)
const quickAdd = latePart(async () => (await import('#renderer/features/quick-add/index.ts')).QuickAddDialog)
const shortcuts = latePart(async () => (await import('#renderer/features/shortcuts/index.ts')).ShortcutsDialog)
const tourPart = latePart(async () => (await import('#renderer/features/tour/index.ts')).Tour)
const templates = latePart(async () => (await import('#renderer/features/templates/index.ts')).TemplatesDialog)

/** What opens over the window, one at a time. Loaded after the first screen, and there from the first opening on. */
export function Dialogs(): ReactNode {
  const dialog = useWorkbench((workbench) => workbench.dialog)
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const touring = useWorkbench((workbench) => workbench.touring)
  const tour = useWorkbench((workbench) => workbench.tour)
  const opened = useOpened(dialog)
  const close = (): void => openDialog(null)
  usePreload([palette, quickAdd, shortcuts, templates])
  return (
    <Suspense fallback={null}>
      {opened.has('palette') ? <palette.Part open={dialog === 'palette'} onClose={close} /> : null}
      {opened.has('quickAdd') ? <quickAdd.Part open={dialog === 'quickAdd'} onClose={close} /> : null}
      {opened.has('shortcuts') ? <shortcuts.Part open={dialog === 'shortcuts'} onClose={close} /> : null}
      {opened.has('templates') ? <templates.Part open={dialog === 'templates'} onClose={close} /> : null}
      {touring ? (
        <tourPart.Part
          onEnd={() => {
            tour(false)
            focusMain()
          }}
        />
      ) : null}
      <TrashDialog open={dialog === 'trash'} onClose={close} />
    </Suspense>
  )
}

/** Every dialog that has been open: one stays mounted so that it can leave with its motion. */
function useOpened(dialog: Workbench['dialog']): ReadonlySet<string> {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  if (dialog !== null && !opened.has(dialog)) setOpened(new Set([...opened, dialog]))
  return opened
}
