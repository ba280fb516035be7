import type { ContentLanguage } from './language.ts'
import data from './roles.json'
import { rolesSchema } from './schema.ts'

const { roles } = rolesSchema.parse(data)

/** What a role is called: 运营, Operations. An unknown role is called by its id, so that a mistake is seen. */
export function roleName(id: string, language: ContentLanguage): string {
  return roles.find((role) => role.id === id)?.[language] ?? id
}
