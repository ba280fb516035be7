import { deterministicId, type DocumentId, type NodeId, type TaskId } from '../../foundation/index.ts'
import type { BranchItem } from './branch-commands.ts'
import type { NodeLink } from './schema.ts'

/** Runs one command of a map and fails loudly when it is refused. */
export type RunCommand = (name: string, input: unknown) => unknown

/** A 双11 map as an operations team would type it, with the tokens of the node grammar in the texts. */
export const DOUBLE_11_OUTLINE = `
统筹与节点
  启动会与目标拆解 @岚姐 @小陈 @小孟 T-60~T-58 !高 #会议 ~4h
  录入官方节点并同步各部门 @小陈 T-58~T-55 !高 ^启动会
  临时人手需求汇总 @雨桐 @老吴 T-34~T-28 !高 #排班
  作战排班表（分小时） @岚姐 T-16~T-13 !高 #排班 1d ^临时人手
  里程碑：预售准备就绪 @岚姐 T-22 18:00 *里程碑 ^预售前
  大促周会 @岚姐 每周五 14:00 1h
  会议室提前占 3 天，插线板、备用网卡、零食
  值班群分两个：一个只报异常，一个随便聊？
选品与定价
  主推款与梯队确认 @小陈 @方敏 T-58~T-54 !高 #选品 3d ^启动会
    主推：暖绒四件套 YS-2101、95 白鹅绒被 YS-3305
    次推 5 款：水洗棉、法兰绒毯、乳胶枕、浴巾、儿童被
    清仓 6 款：去年花型，价格可以狠
  成本与毛利底线测算 @方敏 @岚姐 T-54~T-50 !高 1d ^主推款与梯队
  大促价格表（含叠加后到手价） @小陈 @思远 T-50~T-44 !紧急 #定价 2d ^成本与毛利
  赠品与满赠规则 @小孟 @方敏 T-40~T-30 #定价 ^大促价格表
  价格力复核（同款比价） @思远 T-24~T-22 !高 ^大促价格表
  四件套 + 枕头组合装，比单买便宜 9.9-19.9？
报名与合规
  天猫双11 店铺报名 @小陈 T-52~T-48 !高 #报名
  商品报名（38 个 SPU） @小陈 T-44~T-38 18:00 !紧急 #报名 2d ^店铺报名 ^大促价格表
  京东、抖音、拼多多活动报名 @小孟 T-44~T-34 !高 #报名 2d
  资质与质检报告更新 @方敏 T-50~T-36 #合规
  极限词与功效词自查 @小孟 @小林 T-28~T-25 !高 #合规 0.5d
  风险：抖音直播价被天猫比价抓到
视觉与素材
  大促视觉 brief @小陈 @小林 T-48~T-44 !高 #设计 1d
  主推款场景拍摄 @小林 T-43~T-33 !高 #拍摄 3d ￥8600 ^大促视觉
  主图设计 @小林 T-31~T-27 !紧急 #设计 3d ^场景拍摄
    [x] 主推 2 款
    [ ] 引流 3 款
    [ ] 其余 28 款套版（外包）
  详情页文案 @小孟 T-38~T-32 #文案 2d
  详情页设计与上传 @小林 T-27~T-24 !高 3d ^详情页文案
  店铺首页大促装修 @小林 T-25~T-23 !高 2d ^主图
  主推款短视频 6 条 @嘉宁 @小林 T-30~T-24 !高 #视频 3d ^场景拍摄
  详情加一屏“怎么洗不缩水”，客服能少答一半
  外包套版找 @阿杰 问问
备货与物流
  备货量测算 @方敏 @思远 T-54~T-52 !高 1d
  YS-2101 追单 6000 套 @方敏 T-52~T-28 !紧急 #采购 20d ￥768000 ^备货量
  首批入库质检与上架 @老吴 T-28~T-25 !紧急 2d ^追单
  雾蓝色差处理方案 @方敏 @小陈 T-26~T-25 12:00 !紧急 4h
  第二批到货跟进 @方敏 T-24~T-14 !高 ^追单
  第二批入库 @老吴 T-14~T-12 !高 2d ^第二批到货
  快递价格与揽收时间谈判 @老吴 @方敏 T-40~T-27 !高 #物流
  打单与波次压力测试 @老吴 T-18~T-15 !高 1d ^包装耗材
  包装耗材备足 @老吴 T-30~T-20
  各平台库存分配与安全库存 @小孟 @老吴 T-24~T-23 !高 ^首批入库
  万一 11 月降温晚，羽绒被压货怎么办？
客服
  大促客服话术更新 @雨桐 T-34~T-28 !高 #客服 2d ^大促价格表
  客服培训与考核 @雨桐 T-25~T-23 !高 1d ^话术更新
  客服排班（含夜班） @雨桐 T-23~T-20 !高 #排班 ^临时人手
  售后政策与价保口径 @雨桐 @小陈 T-36~T-30 !高 ^大促价格表
  夜班临时客服从老员工家属里找？ @?
直播与内容
  直播排期（12 场） @嘉宁 T-45~T-38 !高 #直播 1d
  预售首日直播脚本 @嘉宁 @小孟 预售-8~预售-3 !高 2d ^直播排期
  直播样品到位 @嘉宁 @老吴 T-28~T-26 12:00 !高
  直播间灯光与备用网络测试 @嘉宁 预售-2~预售-1 !高
  达人寄样与排期 @小孟 T-40~T-20 ￥36000
  双11 当天 12 小时直播，要不要分两个人播？
推广
  推广预算拆分 @思远 @岚姐 T-52~T-46 !高 #推广 ￥780000 ^启动会
  计划搭建与人群包 @思远 T-30~T-24 !高 3d ^预算拆分
  抖音千川花费异常排查 @思远 @小孟 T-28~T-26 18:00 !紧急 #异常 4h
  双11 当天加减投规则 @思远 T-8~T-5 !高 0.5d ^计划搭建
  品牌词要不要全包？去年花了 4 万看不出效果
检查与当天
  预售前 24 小时检查 @小陈 T-23~T-22 16:00 !紧急 ^店铺首页
  第一波前 24 小时检查 @小陈 T-12~T-11 18:00 !紧急
  双11 当天值守 @岚姐 @小陈 T0 00:00 !紧急
  里程碑：双11 收官 @岚姐 T0 23:59 <> !高
  风险：断网 → 手机热点 + 纸质检查表
返场与复盘
  爆单发货（48 小时清完） @老吴 T0~T+2 !紧急 #发货 2d
  返场设置 @小陈 T+1~T+3 23:59
  页面与价格还原 @小林 @小陈 T+4 !高 ^返场设置
  复盘会与复盘页 @岚姐 T+6~T+9 !高 #复盘
  明年国庆前就把面料定掉，别等节后
`

/** Reads an outline, two spaces a level, as branches. */
export function readOutline(outline: string): BranchItem[] {
  type Item = { readonly text: string; readonly children: Item[] }
  const top: Item = { text: '', children: [] }
  const path = [top]
  for (const line of outline.split('\n').filter((text) => text.trim() !== '')) {
    const depth = (line.length - line.trimStart().length) / 2
    const item: Item = { text: line.trim(), children: [] }
    path[depth]?.children.push(item)
    path.splice(depth + 1, path.length, item)
  }
  return top.children
}

/** Fills a new map with the 双11 plan: 82 nodes, some linked, some folded, one floating, one in the trash. */
export function fillDouble11(run: RunCommand): void {
  run('setText', { nodeId: 'root', text: '2026 双11' })
  const items = readOutline(DOUBLE_11_OUTLINE)
  // What `addBranch` promises to answer.
  const { nodeIds } = run('addBranch', { parentId: 'root', items }) as { readonly nodeIds: readonly NodeId[] }
  const texts = items.flatMap(textsOf)
  const find = (text: string): NodeId => {
    const found = nodeIds[texts.findIndex((other) => other.startsWith(text))]
    if (!found) throw new Error(`the sample has no node ${text}`)
    return found
  }
  run('setLink', {
    links: ['主图设计', '启动会与目标拆解', '爆单发货'].map((text) => ({ nodeId: find(text), link: linkFor(text) })),
  })
  run('setMarkers', { nodeIds: [find('风险：抖音'), find('风险：断网')], markers: ['risk'] })
  run('setMarkers', { nodeIds: [find('四件套 + 枕头')], markers: ['idea', 'flag'] })
  run('setCollapsed', { nodeIds: [find('推广'), find('客服')], collapsed: true })
  run('setNote', { nodeId: find('快递价格'), note: '主用 A 已签，备用 B 只有口头，T-27 前拿书面价。' })
  run('addNode', { parentId: 'floating', text: '灵感：给老客寄一张手写卡片' })
  run('deleteNodes', { nodeIds: [find('清仓 6 款')] })
  run('moveNodes', { nodeIds: [find('会议室提前占'), find('值班群分两个')], parentId: find('检查与当天'), index: 0 })
}

/** Fills a new map with one of everything a node can be given and everything that is drawn over nodes. */
export function fillDecorated(run: RunCommand): void {
  const [wave, price, gift] = ['wave0000', 'price000', 'gift0000'] as const // a sample is always the same
  const items = [
    { nodeId: wave, text: '第一波', note: '10/31 20:00 开门红', markers: ['priority-1'] },
    { nodeId: price, text: '到手价' },
    { nodeId: gift, text: '赠品池' },
  ]
  run('addBranch', { parentId: 'root', items })
  run('setLayout', { nodeId: 'root', layout: 'both' })
  run('setLayout', { nodeId: wave, layout: 'down' })
  run('setStyle', { nodeIds: [price], hue: 6, bold: true })
  run('setReference', { nodeId: price, reference: { kind: 'web', url: 'https://example.com/price' } })
  run('floatNode', { nodeId: gift, position: { x: 320, y: -120 } })
  run('setAnnotation', { id: 'frame000', kind: 'boundary', nodeIds: [wave, price], text: '预售' })
  run('setAnnotation', { id: 'sum00000', kind: 'summary', nodeIds: [wave, price], text: '到手价 269' })
  run('setAnnotation', { id: 'arrow000', kind: 'relation', nodeIds: [price, gift], text: '满 399 送' })
}

/** A map with a picture in a node. */
export function fillIllustrated(run: RunCommand): void {
  run('addBranch', { parentId: 'root', items: [{ nodeId: 'look0000', text: '主图参考' }] })
  run('setImage', { nodeId: 'look0000', image: { blob: '3f'.repeat(32), width: 1200, height: 900 } })
}

function textsOf({ text, children }: BranchItem): string[] {
  return [text, ...(children ?? []).flatMap(textsOf)]
}

function linkFor(text: string): NodeLink {
  return {
    taskId: deterministicId<TaskId>('sample-task', text),
    documentId: 'bucketdouble1100' as DocumentId, // fixed: a sample is always the same
    projectId: 'projectdouble110' as DocumentId, // fixed, for the same reason
    role: 'task',
    baseTitle: text,
    generation: 0,
  }
}
