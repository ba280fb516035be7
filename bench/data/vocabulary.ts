import { pick, type Random, randomInteger } from '#shared/foundation/index.ts'

const THINGS = [
  '主图',
  '详情页',
  '店铺首页',
  '短视频',
  '直播间',
  '优惠券',
  '满减',
  '预售',
  '尾款',
  '库存',
  '包材',
  '快递',
  '退货',
  '差评',
  '话术',
  '排班',
  '投放',
  '达人',
  '选品',
  '定价',
  '报名',
  '资质',
  '条码',
  'SKU',
  '聚划算',
  '会员',
  '私域',
  '社群',
  '赠品',
  '礼盒',
] as const
const ACTIONS = [
  '核对',
  '设计',
  '拍摄',
  '上架',
  '复盘',
  '更新',
  '检查',
  '确认',
  '对接',
  '盘点',
  '整理',
  '培训',
  '测试',
  '切换',
  '提报',
  '跟进',
  '汇总',
  '审批',
  '发布',
  '下线',
] as const
const PLACES = ['天猫', '京东', '拼多多', '抖音', '小红书', '视频号', '仓库', '客服部', '设计部', '采购部'] as const
const TAILS = [
  '不得高于近 30 天最低价',
  '按款号逐条核对',
  '周五前给出结论',
  '留存截图备查',
  '超过 3 天升级主管',
  '以平台规则为准',
  '与财务口径一致',
  '提前一天通知各部门',
] as const

export const TAGS = ['设计', '采购', '客服', '直播', '推广', '仓储', '财务'] as const

/** A short line such as a task's title. */
export function title(random: Random): string {
  const number = randomInteger(random, 4) === 0 ? ` ${randomInteger(random, 90) + 2} 款` : ''
  return `${pick(random, PLACES)}${pick(random, THINGS)}${pick(random, ACTIONS)}${number}`
}

/** A sentence. */
export function sentence(random: Random): string {
  return `${pick(random, PLACES)}的${pick(random, THINGS)}要${pick(random, ACTIONS)}，${pick(random, TAILS)}。`
}

/** Several sentences. */
export function paragraph(random: Random): string {
  return Array.from({ length: 1 + randomInteger(random, 4) }, () => sentence(random)).join('')
}
