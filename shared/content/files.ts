import { type Procedure, procedureSchema, type Sample, sampleSchema, type Template, templateSchema } from './schema.ts'

type JsonModule = Promise<{ readonly default: unknown }>

// One line per file, each its own chunk: nothing of it is loaded before somebody asks for it.
const TEMPLATES: Readonly<Record<TemplateId, () => JsonModule>> = {
  't01-double11-plan': () => import('./templates/t01-double11-plan.json'),
  't02-hot-product': () => import('./templates/t02-hot-product.json'),
  't14-product-launch-wbs': () => import('./templates/t14-product-launch-wbs.json'),
}

const PROCEDURES: Readonly<Record<string, () => JsonModule>> = {
  'ads-plan-stoploss': () => import('./sops/ads-plan-stoploss.json'),
  'bad-review-escalation': () => import('./sops/bad-review-escalation.json'),
  'campaign-entry': () => import('./sops/campaign-entry.json'),
  'campaign-hourly': () => import('./sops/campaign-hourly.json'),
  'image-detail-update': () => import('./sops/image-detail-update.json'),
  'listing-check': () => import('./sops/listing-check.json'),
  'live-preflight': () => import('./sops/live-preflight.json'),
  'peak-shipping': () => import('./sops/peak-shipping.json'),
  'precampaign-24h': () => import('./sops/precampaign-24h.json'),
  'presale-script-reminder': () => import('./sops/presale-script-reminder.json'),
  'price-error-emergency': () => import('./sops/price-error-emergency.json'),
  'price-stacking-check': () => import('./sops/price-stacking-check.json'),
  returns: () => import('./sops/returns.json'),
  'shoot-brief': () => import('./sops/shoot-brief.json'),
  'sku-barcode': () => import('./sops/sku-barcode.json'),
  stocktake: () => import('./sops/stocktake.json'),
}

/** The templates a person can start from, in the order they are offered. */
export const TEMPLATE_IDS = ['t01-double11-plan', 't02-hot-product', 't14-product-launch-wbs'] as const
export type TemplateId = (typeof TEMPLATE_IDS)[number]

/** The SOPs of the starter pack. */
export const PROCEDURE_IDS: readonly string[] = Object.keys(PROCEDURES)

/** One template, checked. */
export async function loadTemplate(id: TemplateId): Promise<Template> {
  return templateSchema.parse((await TEMPLATES[id]()).default)
}

/** One SOP of the starter pack, checked; throws on an id that is not in it. */
export async function loadProcedure(id: string): Promise<Procedure> {
  const load = PROCEDURES[id]
  if (!load) throw new Error(`no such SOP in the starter pack: ${id}`)
  return procedureSchema.parse((await load()).default)
}

/** The filled sample workspace, checked. */
export async function loadSample(): Promise<Sample> {
  return sampleSchema.parse((await import('./sample/double11.json')).default)
}
