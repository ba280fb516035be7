import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useWorkbench, type Workbench } from '#renderer/app/index.ts'
import { TrashDialog } from '#renderer/features/navigation/index.ts'

const loadPalette = () => import('#renderer/features/palette/index.ts')
const loadQuickAdd = () => import('#renderer/features/quick-add/index.ts')
const loadShortcuts = () => import('#renderer/features/shortcuts/index.ts')
const loadTemplates = () => import('#renderer/features/templates/index.ts')

const PaletteDialog = lazy(async () => ({ default: (await loadPalette()).PaletteDialog }))
const QuickAddDialog = lazy(async () => ({ default: (await loadQuickAdd()).QuickAddDialog }))
const ShortcutsDialog = lazy(async () => ({ default: (await loadShortcuts()).ShortcutsDialog }))
const TemplatesDialog = lazy(async () => ({ default: (await loadTemplates()).TemplatesDialog }))

// Late enough not to be in the way of the first screen, early enough for the first key.
const LOADED_AFTER_MS = 800

/** What opens over the window, one at a time. Loaded after the first screen, and there from the first opening on. */
export function Dialogs(): ReactNode {
  const dialog = useWorkbench((workbench) => workbench.dialog)
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const opened = useOpened(dialog)
  const close = (): void => openDialog(null)
  useEffect(() => {
    const timer = setTimeout(
      () => void Promise.all([loadPalette(), loadQuickAdd(), loadShortcuts(), loadTemplates()]),
      LOADED_AFTER_MS,
    )
    return () => clearTimeout(timer)
  }, [])
  return (
    <Suspense fallback={null}>
      {opened.has('palette') ? <PaletteDialog open={dialog === 'palette'} onClose={close} /> : null}
      {opened.has('quickAdd') ? <QuickAddDialog open={dialog === 'quickAdd'} onClose={close} /> : null}
      {opened.has('shortcuts') ? <ShortcutsDialog open={dialog === 'shortcuts'} onClose={close} /> : null}
      {opened.has('templates') ? <TemplatesDialog open={dialog === 'templates'} onClose={close} /> : null}
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
