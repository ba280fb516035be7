import { describe, expect, it } from 'vitest'
import { importsOf, lengthViolation, violationsOf } from './boundaries.mjs'

const broken: readonly [string, string, string][] = [
  ['shared/engine/a.ts', "import { readFile } from 'node:fs'", 'shared is pure'],
  ['shared/engine/a.ts', "import { useState } from 'react'", 'shared is pure'],
  ['shared/engine/a.ts', "import { x } from '../../renderer/app/x.ts'", 'shared is pure'],
  ['shared/documents/page/a.ts', "import { x } from '../mindmap/index.ts'", 'sibling document types'],
  ['renderer/documents/page/a.tsx', "import { x } from '../mindmap/node.tsx'", 'sibling editors'],
  ['renderer/features/search/a.tsx', "import { x } from '#renderer/features/my-work/b.tsx'", 'sibling features'],
  ['renderer/features/search/a.tsx', "import Dexie from 'dexie'", 'adapters'],
  ['renderer/app/a.tsx', "import { app } from 'electron'", 'host'],
  ['electron/host/a.ts', "import { app } from 'electron'", 'electron only in main and preload'],
  ['shared/foundation/a.ts', "import { x } from '../engine/b.ts'", 'the ground'],
  ['shared/engine/a.ts', "import { x } from '../documents/page/schema.ts'", 'doors'],
]

describe('boundary laws', () => {
  it.each(broken)('%s with %s breaks a law (%s)', (file, text) => {
    expect(violationsOf(file, text)).not.toEqual([])
  })

  it('lets each layer use what is below it through its door', () => {
    expect(violationsOf('shared/engine/a.ts', "import { ok } from '../foundation/index.ts'")).toEqual([])
    expect(violationsOf('shared/documents/page/a.ts', "import type { Row } from '../kernel/index.ts'")).toEqual([])
    expect(violationsOf('renderer/engine/a.ts', "import Dexie from 'dexie'")).toEqual([])
    expect(violationsOf('electron/main/a.ts', "import { app } from 'electron'")).toEqual([])
  })

  it('sees every form of import', () => {
    const text = "import 'a'\nexport { b } from 'b'\nimport type { C } from 'c'\nconst d = await import('d')"
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('asks a file over 400 lines for its reason', () => {
    expect(lengthViolation('x\n'.repeat(400))).toBeUndefined()
    expect(lengthViolation('x\n'.repeat(401))).toContain('401 lines')
    expect(lengthViolation(`// Long because it is one table\n${'x\n'.repeat(500)}`)).toBeUndefined()
  })
})
