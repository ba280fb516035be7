import { expect, it } from 'vitest'
import { workspaceMemory } from './workspace-memory.ts'

function storage(entries: Record<string, string> = {}) {
  return {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
  }
}

const none = async () => []

it('finds what it remembered', async () => {
  const memory = workspaceMemory(storage(), none)
  expect(await memory.find()).toBeNull()
  memory.remember({ id: 'abc12345', name: '云杉家居' })
  expect(await memory.find()).toEqual({ id: 'abc12345', name: '云杉家居' })
})

it('finds a workspace again by its database when the memory is lost or damaged, never a recovery copy', async () => {
  const databases = async () => [
    { name: 'branchline-copy-abc12345abc12345-d1' },
    { name: 'something-else' },
    { name: 'branchline-abc12345abc12345' },
  ]
  for (const damaged of [{}, { 'branchline.workspace': '{' }, { 'branchline.workspace': '[1]' }]) {
    expect(await workspaceMemory(storage(damaged), databases).find()).toEqual({ id: 'abc12345abc12345', name: '' })
  }
})
