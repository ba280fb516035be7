export { loadProcedure, loadSample, loadTemplate, PROCEDURE_IDS, TEMPLATE_IDS, type TemplateId } from './files.ts'
export { type ContentLanguage, say } from './language.ts'
export { sampleBlueprint, type SampleSetting } from './sample.ts'
export type { Template } from './schema.ts'
export { roleName } from './roles.ts'
export {
  mainAnchor,
  outlineOf,
  proposedAnchorDay,
  templateBlueprint,
  type TemplateOutline,
  type TemplateSetting,
} from './template.ts'
