import { defineMessages } from '#renderer/i18n/define-messages.ts'

export const messages = defineMessages({
  zh: {
    tour: '引导',
    step: '{{at}}/{{count}}',
    next: '下一步',
    previous: '上一步',
    done: '开始用',
    skip: '跳过引导',
    map: '在脑图里想',
    text_map: '直接打字，Tab 加子节点，回车加同级。节点上的日期和头像，就是计划里的。',
    convert: '一支变成计划',
    text_convert: '选中一支，按这里。先看预览，改好负责人和日期，再确认；一次撤销就全部退回。',
    board: '同一份计划，四种看法',
    text_board: '概览、看板、表格、日历。在哪里改，别处就是改好的，脑图也是。',
    work: '每天从这里开始',
    text_work: '所有项目里归你的事，按日期分好。逾期的可以一次移到今天。',
    sop: '做法写下来，照着执行',
    text_sop: 'SOP 一步一步执行，留下凭证。大促当天断网也能用，数据都在这台电脑上。',
  },
  en: {
    tour: 'Tour',
    step: '{{at}}/{{count}}',
    next: 'Next',
    previous: 'Back',
    done: 'Start working',
    skip: 'Skip the tour',
    map: 'Think in the map',
    text_map: 'Just type; Tab adds a child, Enter a sibling. Dates and faces on the nodes are the plan’s.',
    convert: 'A branch becomes a plan',
    text_convert:
      'Select a branch and press this. Look at the preview, mend people and dates, confirm; one undo takes it all back.',
    board: 'One plan, four views',
    text_board: 'Overview, board, table, calendar. Change it in one and it is changed in the others, and in the map.',
    work: 'Begin your day here',
    text_work: 'What is yours in all projects, by date. What is overdue moves to today at once.',
    sop: 'Ways of working, to be followed',
    text_sop:
      'A SOP is run step by step and keeps its evidence. It works without a network: all data is on this computer.',
  },
})
