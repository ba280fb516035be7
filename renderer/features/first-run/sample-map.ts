/** A branch of the sample: its text, in the node grammar, and what hangs on it. */
export type SampleBranch = { readonly text: string; readonly children: readonly SampleBranch[] }

export type SampleMap = { readonly title: string; readonly branches: readonly SampleBranch[] }

const branch = (text: string, ...children: readonly (string | SampleBranch)[]): SampleBranch => ({
  text,
  children: children.map((child) => (typeof child === 'string' ? { text: child, children: [] } : child)),
})

const ZH: SampleMap = {
  title: '双11 作战图',
  branches: [
    branch('选品定价', '爆款清单 32 款', '到手价逐款核对 !高', '满减叠加表终审'),
    branch('视觉设计', branch('主图设计 3d', '爆款首图 8 张', '活动角标与价格条'), '详情页改版', '店铺首页换装'),
    branch('预售与付定', '活动报名', '预售开启', '付尾款提醒'),
    branch('推广投放', '预算分配 ¥180,000', branch('达人种草', '笔记 60 篇', '找 3 位家居博主试睡'), '直通车计划'),
    branch('直播', '开门红专场', '样品到位', '主播排班'),
    branch('仓储物流', branch('备货到仓', '采购补货 12 款', '入库质检'), '包材 12 万套', '截单时间表'),
    branch('客服', '预售话术', '排班表', '差评升级规则'),
  ],
}

const EN: SampleMap = {
  title: '11.11 campaign',
  branches: [
    branch('Pricing', 'List of 32 heroes', 'Check every final price !high', 'Discount stacking table'),
    branch(
      'Design',
      branch('Main images 3d', '8 hero images', 'Badges and price strip'),
      'Detail pages',
      'Shop home page',
    ),
    branch('Pre-sale', 'Campaign entry', 'Pre-sale opens', 'Balance reminder'),
    branch('Marketing', 'Budget ¥180,000', branch('Creators', '60 posts', 'Find 3 home bloggers'), 'Search ads plan'),
    branch('Live', 'Opening show', 'Samples arrive', 'Host schedule'),
    branch('Warehouse', branch('Stock in', 'Reorder 12 items', 'Inbound check'), '120,000 boxes', 'Cut-off times'),
    branch('Service', 'Pre-sale scripts', 'Shifts', 'Bad review rules'),
  ],
}

/** A small campaign to play with. */
export function sampleMap(language: 'zh' | 'en'): SampleMap {
  return language === 'en' ? EN : ZH
}
