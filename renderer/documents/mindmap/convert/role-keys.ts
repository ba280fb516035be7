import type { ConversionRole } from '#shared/engine/index.ts'

/** The letter of each role: on its badge, and the key that gives it to the selected lines. */
export const ROLE_LETTERS = {
  task: 'T',
  section: 'S',
  'checklist-item': 'C',
  milestone: 'M',
  idea: 'I',
  'note-to-task': 'N',
} as const satisfies Readonly<Record<ConversionRole, string>>

export const ROLES = Object.keys(ROLE_LETTERS) as readonly ConversionRole[] // the table has exactly the roles as keys

/** The role a key stands for, or null. */
export function roleOfKey(key: string): ConversionRole | null {
  return ROLES.find((role) => ROLE_LETTERS[role] === key.toUpperCase()) ?? null
}
