import type { PersonRef } from '#shared/documents/kernel/index.ts'
import type { MemberView } from '#shared/engine/index.ts'

export type Person = { readonly id: string; readonly name: string; readonly pending: boolean }

/** The person a reference means: a member, or a name that has not joined yet. `null` when the member is unknown here. */
export function personOf(ref: PersonRef, members: readonly MemberView[]): Person | null {
  if (ref.startsWith('name:')) return { id: ref, name: ref.slice('name:'.length), pending: true }
  const id = ref.slice('member:'.length)
  const member = members.find((candidate) => candidate.id === id)
  return member ? { id, name: member.name, pending: false } : null
}

/** The people of a task, in order; those unknown here are left out. */
export function peopleOf(refs: readonly PersonRef[], members: readonly MemberView[]): readonly Person[] {
  return refs.flatMap((ref) => personOf(ref, members) ?? [])
}
