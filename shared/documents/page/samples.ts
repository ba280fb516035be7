/** A document of this type as the commands that make it. */
export type PageSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

/** Minutes of a meeting with people, tasks and a link; and a page that is still empty. */
export const pageSamples: readonly PageSample[] = [
  {
    name: 'campaign-kickoff',
    title: '双11 启动会纪要',
    fill: (run) => {
      run('replaceContent', {
        blocks: [
          { kind: 'heading', level: 1, text: '结论' },
          { kind: 'paragraph', text: '主推三款：桂花香薰、真丝围巾、羊绒手套。预售 10 月 20 日 20:00 开始。' },
          {
            kind: 'bullets',
            items: ['预算 60 万，推广占四成', '客服从 10 月 28 日起三班', '仓库 11 月 1 日前盘点完'],
          },
          { kind: 'heading', level: 2, text: '待办' },
          {
            kind: 'tasks',
            items: [
              { text: '主图与详情页定稿', checked: false },
              { text: '确认快递报价', checked: true },
            ],
          },
          {
            kind: 'paragraph',
            text: [
              { text: '上架按 ' },
              { mention: { kind: 'document', id: 'soplistingcheck0', label: '新品上架检查' } },
              { text: ' 执行，问题找 ' },
              { mention: { kind: 'member', id: 'memberlinxia0000', label: '@林夏' } },
              { text: '；节奏见' },
              { text: '作战地图', link: 'branchline://document/mapdouble1100000' },
              { text: '，口径见' },
              { text: '平台规则', link: 'https://example.com/rules' },
              { text: '。' },
            ],
          },
          { kind: 'paragraph', text: '' },
        ],
      })
    },
  },
  { name: 'empty', title: '未命名页面', fill: () => undefined },
]
