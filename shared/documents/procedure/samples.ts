import type { StepId } from '../../foundation/index.ts'
import { type ProcedureContent, type ProcedureHeader, type ProcedureStep, readContent } from './content.ts'
import type { EvidenceInput } from './evidence.ts'
import { hashText } from './hash.ts'

/** A procedure as its author would enter it: for demonstration workspaces, frozen documents and tests. */
export type SampleProcedure = {
  readonly title: string
  readonly header: ProcedureHeader
  readonly steps: readonly SampleStep[]
}

export type SampleStep = Omit<ProcedureStep, 'evidence'> & { readonly evidence: readonly EvidenceInput[] }

/** What a version frozen from a sample holds. */
export function contentOfSample({ title, header, steps }: SampleProcedure): ProcedureContent {
  return readContent({ title, header, steps, bodyHash: hashText('') })
}

type WrittenStep = Omit<SampleStep, 'id' | 'stopGate'> & { readonly id: string; readonly stopGate?: true }

function steps(...written: readonly WrittenStep[]): SampleStep[] {
  // Step ids are opaque: the procedure's author chose readable ones.
  return written.map((step) => ({ ...step, id: step.id as StepId, stopGate: step.stopGate === true }))
}

const CHECK: EvidenceInput = { kind: 'check', required: true }
const SCREENSHOTS: EvidenceInput = { kind: 'link', required: true, label: '截图所在的网盘地址' }

/** 新品上架检查: thirteen steps, five of them stop gates, every kind of evidence. */
export const listingCheck: SampleProcedure = {
  title: '新品上架检查',
  header: {
    number: 'SOP-运营-001',
    purpose: '新品上线前把类目、资质、价格、库存、页面一次查完，上线后不返工、不扣分。',
    scope: '全平台新品首次上架；老品换链接也按此执行',
    owner: '运营',
    reviewEvery: '90d',
  },
  steps: steps(
    {
      id: 'category',
      title: '确认类目与属性',
      role: '运营',
      minutes: 15,
      instruction:
        '按商品实际用途选叶子类目，必填属性 100% 填完，材质、规格与吊牌一致。类目选错上线后改不了，只能重发链接。',
      evidence: [{ kind: 'choice', required: true, options: ['类目正确', '需调整'] }],
      stopGate: true,
    },
    {
      id: 'papers',
      title: '资质与质检报告齐全',
      role: '运营',
      minutes: 10,
      instruction: '商标授权、质检报告在有效期内，品名与链接一致；羽绒、抗菌、婴童类还要专项报告。',
      evidence: [{ kind: 'link', required: true, label: '报告所在的网盘地址' }],
      stopGate: true,
    },
    {
      id: 'title',
      title: '标题与关键词',
      role: '运营',
      minutes: 20,
      instruction: '核心词放前面，不堆词、不写极限词、不写别家品牌。把最终标题贴在这里。',
      evidence: [{ kind: 'text', required: true, label: '最终标题', minLength: 10, maxLength: 60 }],
    },
    {
      id: 'banned-words',
      title: '极限词与功效词检查',
      role: '运营',
      minutes: 10,
      instruction: '标题、主图、详情、SKU 名四处都查。“最”“第一”“国家级”、无报告的“抗菌防螨”一律改。',
      evidence: [CHECK],
    },
    {
      id: 'sku-set',
      title: 'SKU 结构与编码',
      role: '运营',
      minutes: 15,
      instruction: 'SKU 名称与仓库系统编码一一对应，颜色名与实物一致；不允许用一个 SKU 低价引流。',
      evidence: [CHECK],
      stopGate: true,
    },
    {
      id: 'price',
      title: '价格与毛利底线核对',
      role: '运营',
      minutes: 15,
      instruction: '填写日常到手价，对照毛利底线表；低于底线停下来，由主管签字。',
      evidence: [{ kind: 'number', required: true, label: '日常到手价', min: 0.01, max: 99_999, unit: '元' }],
      stopGate: true,
    },
    {
      id: 'images',
      title: '主图与详情上传',
      role: '美工',
      minutes: 30,
      instruction: '主图 5 张加透底图，首图不贴牛皮癣；详情首屏一句卖点，尺码、洗护、发货三模块齐全。',
      evidence: [SCREENSHOTS],
    },
    {
      id: 'mobile-check',
      title: '手机实机预览',
      role: '运营',
      minutes: 10,
      instruction: 'iPhone 和安卓各看一遍：图清晰、字看得见、SKU 能选、价格对。截图留底。',
      evidence: [SCREENSHOTS],
    },
    {
      id: 'stock',
      title: '库存与发货设置',
      role: '仓储',
      minutes: 15,
      instruction: '填可售库存。系统库存与实物一致，运费模板、发货地、承诺发货时间都选对；没到货的走预售。',
      evidence: [{ kind: 'number', required: true, label: '可售库存', min: 0, max: 999_999, unit: '件' }],
      stopGate: true,
    },
    {
      id: 'cs-brief',
      title: '客服交底',
      role: '客服',
      minutes: 10,
      instruction: '卖点三句、尺码建议、常见问题五条发进话术页，客服组长确认收到。',
      evidence: [CHECK],
    },
    {
      id: 'test-order',
      title: '下一笔测试单',
      role: '运营',
      minutes: 15,
      instruction: '自己账号拍一单到付款页：价格、优惠、赠品、运费都对，截图后取消。价格不对回到价格核对。',
      evidence: [SCREENSHOTS],
      stopGate: true,
    },
    {
      id: 'online',
      title: '正式上架并记录链接',
      role: '运营',
      minutes: 5,
      instruction: '上架后把链接贴进任务，通知推广与客服。',
      evidence: [{ kind: 'link', required: true, label: '商品链接' }],
    },
    {
      id: 'after-2h',
      title: '上架两小时复看',
      role: '运营',
      minutes: 10,
      instruction: '看搜索是否收录、价格是否被系统改动、有没有违规提示。',
      evidence: [{ kind: 'choice', required: true, options: ['正常', '有问题'] }],
    },
  ),
}

/** 价格设错应急: short and urgent; the first steps are all stop gates. */
export const priceEmergency: SampleProcedure = {
  title: '价格设错应急',
  header: {
    number: 'SOP-应急-001',
    purpose: '5 分钟止血，30 分钟有方案，2 小时给客户答复。',
    scope: '标错价、券叠加错、直播报错价、库存错价',
    owner: '运营',
    reviewEvery: 'before-campaign',
  },
  steps: steps(
    {
      id: 'stop',
      title: '立刻止血',
      role: '运营',
      minutes: 5,
      instruction: '能下架就下架，不能下架先把可售改 0，停券停投放，别先写报告。',
      evidence: [{ kind: 'choice', required: true, options: ['已下架', '已清库存', '已停券'] }],
      stopGate: true,
    },
    {
      id: 'freeze-order',
      title: '通知仓库暂停发货',
      role: '仓储',
      minutes: 5,
      instruction: '错价订单暂不打单，已打单的立刻拦截面单。',
      evidence: [CHECK],
      stopGate: true,
    },
    {
      id: 'count',
      title: '数量与损失',
      role: '数据',
      minutes: 10,
      instruction: '填错价订单数，备注成本损失估算。',
      evidence: [{ kind: 'number', required: true, label: '错价订单', min: 0, max: 99_999, unit: '单' }],
      stopGate: true,
    },
    {
      id: 'script',
      title: '统一话术',
      role: '客服',
      minutes: 10,
      instruction: '一句道歉、一句原因、两个选择、一个时间，不许每人一套。',
      evidence: [{ kind: 'text', required: true, label: '话术', minLength: 30, maxLength: 600 }],
    },
    {
      id: 'review',
      title: '24 小时内复盘',
      role: '主管',
      minutes: 40,
      instruction: '写：为什么没被挡住，哪一道检查该挡，怎么改，谁改，几号前。',
      evidence: [{ kind: 'text', required: false, label: '复盘结论', maxLength: 1_500 }],
    },
  ),
}
