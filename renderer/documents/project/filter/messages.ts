import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    mine: '我的',
    late: '逾期',
    week: '本周',
    allPeople: '全部人员',
    filterPerson: '按人员筛选',
    allTags: '全部标签',
    filterTag: '按标签筛选',
    allSections: '全部分组',
    filterSection: '按分组筛选',
    text: '筛选任务',
    clear: '清除筛选',
  },
  en: {
    mine: 'Mine',
    late: 'Late',
    week: 'This week',
    allPeople: 'Everyone',
    filterPerson: 'Filter by person',
    allTags: 'All tags',
    filterTag: 'Filter by tag',
    allSections: 'All sections',
    filterSection: 'Filter by section',
    text: 'Filter tasks',
    clear: 'Clear filter',
  },
})
