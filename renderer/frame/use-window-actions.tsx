import {
  ArrowLeft,
  ArrowRight,
  CircleCheck,
  CircleHelp,
  Footprints,
  HardDriveDownload,
  Keyboard,
  Languages,
  Moon,
  PanelLeft,
  PanelRightClose,
  Plus,
  Save,
  Search,
  Settings,
  Sun,
  SunMoon,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { isMac, places, useActionKeys, useActions, usePreferences, useWorkbench } from '#renderer/app/index.ts'
import { useCreateActions } from '#renderer/features/navigation/index.ts'
import { useUndoActions } from '#renderer/features/undo/index.ts'
import { focusRegion } from './regions.ts'
import { useSave } from './use-save.ts'

/** Offers what the whole window can do, and lets the keys of every action work. */
export function useWindowActions(): void {
  useCreateActions()
  useGoActions()
  useUndoActions()
  useViewActions()
  useActionKeys()
}

function useGoActions(): void {
  const { t } = useTranslation(['frame', 'actions'])
  const [, navigate] = useLocation()
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const tour = useWorkbench((workbench) => workbench.tour)
  const group = t('actions:go')
  useActions(
    [
      {
        id: 'app.search',
        title: t('search'),
        group,
        icon: <Search size={14} />,
        keys: 'Mod+K',
        reach: 'text',
        run: () => openDialog('palette'),
      },
      {
        id: 'task.quickAdd',
        title: t('quickAdd'),
        group: t('actions:create'),
        icon: <Plus size={14} />,
        keys: 'Q',
        run: () => openDialog('quickAdd'),
      },
      {
        id: 'go.myWork',
        title: t('myWork'),
        group,
        icon: <CircleCheck size={14} />,
        run: () => navigate(places.myWork),
      },
      {
        id: 'go.back',
        title: t('back'),
        group,
        icon: <ArrowLeft size={14} />,
        keys: isMac ? 'Mod+[' : 'Alt+ArrowLeft',
        run: () => history.back(),
      },
      {
        id: 'go.forward',
        title: t('forward'),
        group,
        icon: <ArrowRight size={14} />,
        keys: isMac ? 'Mod+]' : 'Alt+ArrowRight',
        run: () => history.forward(),
      },
      {
        id: 'go.nextRegion',
        title: t('nextRegion'),
        group,
        keys: 'F6',
        reach: 'text',
        run: () => focusRegion(1),
      },
      {
        id: 'go.previousRegion',
        title: t('previousRegion'),
        group,
        keys: 'Shift+F6',
        reach: 'text',
        run: () => focusRegion(-1),
      },
      {
        id: 'app.trash',
        title: t('trash'),
        group,
        icon: <Trash2 size={14} />,
        run: () => openDialog('trash'),
      },
      {
        id: 'app.settings',
        title: t('settings'),
        group,
        icon: <Settings size={14} />,
        keys: 'Mod+,',
        reach: 'text',
        run: () => navigate(places.settings()),
      },
      {
        id: 'help.open',
        title: t('help'),
        group: t('actions:help'),
        icon: <CircleHelp size={14} />,
        keys: 'F1',
        reach: 'text',
        run: () => navigate(places.help()),
      },
      {
        id: 'help.tour',
        title: t('tour'),
        group: t('actions:help'),
        icon: <Footprints size={14} />,
        run: () => tour(true),
      },
      {
        id: 'help.shortcuts',
        title: t('shortcuts'),
        group: t('actions:help'),
        icon: <Keyboard size={14} />,
        keys: '?',
        run: () => openDialog('shortcuts'),
      },
    ],
    'window',
  )
}

function useViewActions(): void {
  const { t } = useTranslation(['frame', 'actions'])
  const [, navigate] = useLocation()
  const save = useSave()
  const openTask = useWorkbench((workbench) => workbench.openTask)
  const change = usePreferences.getState().set
  const theme = (theme: 'light' | 'dark' | 'system') => () => change({ theme })
  const group = t('actions:view')
  useActions(
    [
      {
        id: 'view.sidebar',
        title: t('toggleSidebar'),
        group,
        icon: <PanelLeft size={14} />,
        keys: 'Mod+\\',
        reach: 'text',
        run: () => change({ sidebarHidden: !usePreferences.getState().sidebarHidden }),
      },
      {
        id: 'view.closePanel',
        title: t('closePanel'),
        group,
        icon: <PanelRightClose size={14} />,
        when: () => useWorkbench.getState().task !== null,
        run: () => openTask(null),
      },
      {
        id: 'view.light',
        title: t('themeLight'),
        group,
        icon: <Sun size={14} />,
        keywords: t('themeWords'),
        run: theme('light'),
      },
      {
        id: 'view.dark',
        title: t('themeDark'),
        group,
        icon: <Moon size={14} />,
        keywords: t('themeWords'),
        run: theme('dark'),
      },
      {
        id: 'view.system',
        title: t('themeSystem'),
        group,
        icon: <SunMoon size={14} />,
        keywords: t('themeWords'),
        run: theme('system'),
      },
      {
        id: 'view.chinese',
        title: t('speakChinese'),
        group,
        icon: <Languages size={14} />,
        keywords: t('languageWords'),
        run: () => change({ language: 'zh-CN' }),
      },
      {
        id: 'view.english',
        title: t('speakEnglish'),
        group,
        icon: <Languages size={14} />,
        keywords: t('languageWords'),
        run: () => change({ language: 'en' }),
      },
      {
        id: 'app.save',
        title: t('save'),
        group: t('actions:workspace'),
        icon: <Save size={14} />,
        keys: 'Mod+S',
        reach: 'text',
        run: save,
      },
      {
        id: 'app.backup',
        title: t('backup'),
        group: t('actions:workspace'),
        icon: <HardDriveDownload size={14} />,
        // Backups are in the settings.
        run: () => navigate(places.settings('backups')),
      },
    ],
    'window',
  )
}
