import type { ConversionCheck, PreviewNotice, PreviewRole } from '#shared/planning/conversion/index.ts'

/** The words of each check, role and notice: named here one by one, so that none can be missing or left over. */
export const CHECK_WORDS = {
  'no-owner': 'no-owner',
  'no-date': 'no-date',
  'no-deliverable': 'no-deliverable',
  'person-not-in-workspace': 'person-not-in-workspace',
  past: 'past',
  'outside-workdays': 'outside-workdays',
  'beyond-calendar': 'beyond-calendar',
  'after-anchor': 'after-anchor',
  'dependency-cycle': 'dependency-cycle',
} as const satisfies Readonly<Record<ConversionCheck, string>>

export const ROLE_WORDS = {
  project: 'role-project',
  section: 'role-section',
  task: 'role-task',
  milestone: 'role-milestone',
  'checklist-item': 'role-checklist-item',
  'note-to-task': 'role-note-to-task',
  idea: 'role-idea',
} as const satisfies Readonly<Record<PreviewRole, string>>

export const NOTICE_WORDS = {
  'lifted-from-checklist': 'lifted-from-checklist',
  'needs-task-above': 'needs-task-above',
} as const satisfies Readonly<Record<PreviewNotice, string>>
