import { expect, type Page } from '@playwright/test'
import { mapOf } from './people.ts'
import type { Language, wordsOf } from './words.ts'

type Words = ReturnType<typeof wordsOf>

/** A screen or state of the app, and how a person gets there from anywhere in the filled sample workspace. */
export type Screen = {
  readonly name: string
  readonly open: (page: Page, words: Words, language: Language) => Promise<void>
}

/** Names in the sample workspace, as its content has them. */
const SAMPLE = {
  zh: {
    project: '2026 双11',
    map: '2026 双11 脑图',
    branch: '视觉与素材',
    card: '主图设计',
    page: '活动价格口径',
    sop: '大促前 24 小时检查',
    find: '主图',
  },
  en: {
    project: '2026 Double 11',
    map: '2026 Double 11 map',
    branch: 'Visuals',
    card: 'Main images',
    page: 'How we write campaign prices',
    sop: '24-hour pre-campaign check',
    find: 'image',
  },
} as const

/** Fills a new workspace with the sample and waits for its map. */
export async function beginWithSample(page: Page, words: Words, language: Language): Promise<void> {
  await page.getByLabel(words.firstRun.name).fill(language === 'zh' ? '周岚' : 'Lan Zhou')
  await page.getByRole('button', { name: words.firstRun.start }).click()
  await page.getByRole('button', { name: words.tour.skip }).click()
  await expect(mapOf(page)).toBeVisible()
  await expect(mapOf(page).getByText(SAMPLE[language].branch, { exact: true })).toBeVisible()
}

async function openDocument(page: Page, title: string): Promise<void> {
  await page.getByRole('treeitem', { name: title, exact: true }).click()
}

async function openMap(page: Page, language: Language): Promise<void> {
  await openDocument(page, SAMPLE[language].map)
  await expect(mapOf(page).getByText(SAMPLE[language].branch, { exact: true })).toBeVisible()
}

async function openBoard(page: Page, words: Words, language: Language): Promise<void> {
  await openDocument(page, SAMPLE[language].project)
  await page.getByRole('tab', { name: words.project.board }).click()
  await expect(cardOf(page, language)).toBeVisible()
}

async function openView(
  page: Page,
  words: Words,
  language: Language,
  view: 'overview' | 'table' | 'calendar',
): Promise<void> {
  await openDocument(page, SAMPLE[language].project)
  await page.getByRole('tab', { name: words.project[view] }).click()
}

function cardOf(page: Page, language: Language) {
  return page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${SAMPLE[language].card}`) })
    .first()
}

/** Every screen and state of a filled workspace. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'tour',
    open: async (page, words) => {
      await page.getByRole('button', { name: words.navigation.settings }).click()
      await page.getByRole('link', { name: words.settings.about }).click()
      await page.getByRole('button', { name: words.settings.tourAgain }).click()
      await expect(page.getByRole('dialog', { name: words.tour.tour })).toBeVisible()
    },
  },
  {
    name: 'help',
    open: async (page, words) => {
      await page.keyboard.press('F1')
      await page.getByRole('link', { name: words.help.convert }).click()
      await expect(page.getByRole('article').getByRole('table')).toBeVisible()
    },
  },
  { name: 'map', open: (page, _words, language) => openMap(page, language) },
  {
    name: 'convert',
    open: async (page, words, language) => {
      await openMap(page, language)
      await mapOf(page).getByText(SAMPLE[language].branch, { exact: true }).click()
      await page.keyboard.press('Control+Shift+p')
      await expect(page.getByRole('dialog', { name: new RegExp(`^${words.convert.title}`) })).toBeVisible()
    },
  },
  { name: 'board', open: openBoard },
  {
    name: 'overview',
    open: async (page, words, language) => {
      await openView(page, words, language, 'overview')
      await expect(page.getByRole('region', { name: words.overview.bySection })).toBeVisible()
    },
  },
  {
    name: 'table',
    open: async (page, words, language) => {
      await openView(page, words, language, 'table')
      await page.getByRole('treegrid').getByRole('gridcell').first().click()
      await expect(page.getByRole('treegrid').getByRole('row').nth(3)).toBeVisible()
    },
  },
  ...(['month', 'week', 'agenda'] as const).map((mode): Screen => {
    const open: Screen['open'] = async (page, words, language) => {
      await openView(page, words, language, 'calendar')
      await page.getByRole('radio', { name: words.calendar[`mode_${mode}`], exact: true }).click()
      await expect(page.getByRole('region', { name: words.calendar.unscheduled })).toBeVisible()
    }
    return { name: `calendar-${mode}`, open }
  }),
  {
    name: 'task-page',
    open: async (page, words, language) => {
      await openBoard(page, words, language)
      await cardOf(page, language).click()
      await page.getByRole('button', { name: words.taskPanel.openAsPage }).click()
      await expect(page.getByRole('heading', { level: 1, name: SAMPLE[language].card })).toBeVisible()
    },
  },
  {
    name: 'quick-add',
    open: async (page, words, language) => {
      await openBoard(page, words, language)
      await page.keyboard.press('q')
      const line =
        language === 'zh' ? '直播预告图 @周岚 明天 !高 #设计' : 'Live preview @Lan Zhou tomorrow !high #design'
      await page.getByRole('dialog').getByRole('textbox').fill(line)
    },
  },
  {
    name: 'task-panel',
    open: async (page, words, language) => {
      await openBoard(page, words, language)
      await cardOf(page, language).click()
      await expect(page.getByRole('complementary', { name: words.navigation.panel })).toBeVisible()
    },
  },
  {
    name: 'my-work',
    open: async (page, words) => {
      await page.getByRole('link', { name: words.navigation.myWork }).click()
      await expect(page.getByRole('heading', { level: 1, name: words.navigation.myWork })).toBeVisible()
    },
  },
  {
    name: 'page',
    open: async (page, _words, language) => {
      await openDocument(page, SAMPLE[language].page)
      await expect(page.getByRole('main').getByRole('list').first()).toBeVisible()
    },
  },
  {
    name: 'sop',
    open: async (page, _words, language) => {
      await openDocument(page, SAMPLE[language].sop)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
    },
  },
  {
    name: 'palette',
    open: async (page, _words, language) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(SAMPLE[language].find)
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    open: async (page, _words, language) => {
      await openMap(page, language)
      await page.keyboard.press('Shift+?')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'settings',
    open: async (page, words) => {
      await page.keyboard.press('Control+,')
      await expect(page.getByRole('heading', { level: 1, name: words.settings.title })).toBeVisible()
    },
  },
  ...(['profile', 'backups', 'storage', 'about'] as const).map((section): Screen => {
    const open: Screen['open'] = async (page, words) => {
      await page.keyboard.press('Control+,')
      await page.getByRole('link', { name: words.settings[section], exact: true }).click()
      await expect(page.getByRole('heading', { level: 2, name: words.settings[section] })).toBeVisible()
    }
    return { name: `settings-${section}`, open }
  }),
  {
    name: 'palette-empty',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'line-menu',
    open: async (page, words, language) => {
      await openMap(page, language)
      await page.getByRole('treeitem').nth(1).click({ button: 'right' })
      await expect(page.getByRole('menuitem', { name: words.common.rename })).toBeVisible()
    },
  },
  {
    name: 'templates',
    open: async (page, words) => {
      await page.getByRole('button', { name: words.navigation.create }).first().click()
      await page.getByRole('menuitem', { name: words.navigation.newFromTemplate }).click()
      await expect(page.getByRole('button', { name: words.templates.create })).toBeVisible()
    },
  },
  {
    name: 'trash',
    open: async (page, words) => {
      await page.getByRole('button', { name: words.navigation.trash }).click()
      await expect(page.getByRole('dialog', { name: words.navigation.trash })).toBeVisible()
    },
  },
]

/** Closes whatever floats: dialogs, menus, the panel. */
export async function closeLayers(page: Page): Promise<void> {
  for (let layer = 0; layer < 3; layer += 1) await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
