import { describe, expect, it } from 'vitest'
import { importsOf, lengthViolation, targetOf, violationsOf } from './boundaries.mjs'
import { LAWS } from './laws.mjs'

type Case = readonly [file: string, text: string, sentence: string]

const broken: readonly Case[] = [
  ['shared/engine/a.ts', "import { readFile } from 'node:fs'", 'shared/ is pure'],
  ['shared/engine/a.ts', "import { useState } from 'react'", 'shared/ is pure'],
  ['shared/engine/a.ts', "import Dexie from 'dexie'", 'shared/ is pure'],
  ['shared/engine/a.ts', "import { x } from '../../renderer/app/x.ts'", 'shared/ is pure'],
  ['renderer/app/a.tsx', "import { app } from 'electron'", 'reached through HostApi'],
  ['renderer/app/a.ts', "import { createHost } from '#electron/host/index.ts'", 'reached through HostApi'],
  ['electron/host/a.ts', "import { app } from 'electron'", 'only in electron/main and electron/preload'],
  ['renderer/app/a.ts', "import Dexie from 'dexie'", 'only in renderer/engine/'],
  ['renderer/features/search/a.tsx', "import * as Comlink from 'comlink'", 'only in renderer/engine/'],
  ['electron/main/a.ts', "import { WebSocketServer } from 'ws'", 'only in electron/launch/'],
  ['electron/launch/a.ts', "import { Bonjour } from 'bonjour-service'", 'only in electron/host/'],
  ['renderer/parts/a.ts', "import { systemClock } from '#renderer/engine/index.ts'", 'only renderer/app constructs'],
  ['renderer/features/search/a.ts', "import { x } from '#renderer/engine/index.ts'", 'only renderer/app constructs'],
  ['shared/foundation/a.ts', "import { x } from '../documents/kernel/index.ts'", 'built on it'],
  ['shared/planning/calendar/a.ts', "import type { X } from '../../engine/index.ts'", 'built on it'],
  ['shared/documents/kernel/a.ts', "import type { X } from '../../engine/index.ts'", 'built on it'],
  ['renderer/design/a.tsx', "import { useQuery } from '#renderer/app/index.ts'", 'built on it'],
  ['renderer/app/a.ts', "import { x } from '#renderer/features/search/index.ts'", 'built on it'],
  ['renderer/features/search/a.tsx', "import { App } from '#renderer/frame/index.ts'", 'built on it'],
  ['electron/host/a.ts', "import { x } from '../launch/index.ts'", 'built on it'],
  [
    'shared/engine/a.ts',
    "import { x } from '../documents/page/schema.ts'",
    'go through shared/documents/page/index.ts',
  ],
  ['shared/testing/a.ts', "import type { X } from '../engine/storage/y.ts'", 'go through shared/engine/index.ts'],
  [
    'renderer/engine/a.ts',
    "import type { X } from '#shared/engine/log/writer.ts'",
    'go through shared/engine/index.ts',
  ],
  ['renderer/gallery/a.tsx', "import { x } from '#renderer/testing/stub.ts'", 'go through renderer/testing/index.ts'],
  ['renderer/app/a.ts', "import { x } from '#renderer/engine/ports.ts'", 'go through renderer/engine/index.ts'],
  [
    'renderer/frame/a.tsx',
    "import { x } from '#renderer/features/search/b.ts'",
    'go through renderer/features/search/',
  ],
  ['renderer/features/search/a.tsx', "import { x } from '#renderer/design/button.tsx'", 'go through renderer/design/'],
  ['electron/main/a.ts', "import { x } from '../host/backups.ts'", 'go through electron/host/index.ts'],
  ['shared/engine/a.ts', "import { person } from '../testing/index.ts'", 'is for tests'],
  ['renderer/app/a.ts', "import { openTestEngine } from '#shared/engine/testing.ts'", 'is for tests'],
  ['shared/documents/page/a.ts', "import { x } from '../mindmap/index.ts'", 'they meet in projections'],
  ['shared/documents/kernel/a.ts', "import type { X } from '../tasks/index.ts'", 'they meet in projections'],
  ['renderer/documents/page/a.tsx', "import { x } from '../mindmap/index.ts'", 'they meet in projections'],
  [
    'renderer/features/search/a.tsx',
    "import { x } from '#renderer/features/my-work/index.ts'",
    'they meet in projections',
  ],
]

const kept: readonly (readonly [file: string, text: string])[] = [
  ['shared/engine/a.ts', "import { ok } from '../foundation/index.ts'"],
  ['shared/engine/a.ts', "import { x } from '../planning/conversion/index.ts'"],
  ['shared/documents/page/a.ts', "import type { Row } from '../kernel/index.ts'"],
  ['shared/documents/rich-text/a.ts', "import type { Row } from '../kernel/index.ts'"],
  ['renderer/engine/a.ts', "import Dexie from 'dexie'"],
  ['renderer/app/a.ts', "import { systemClock } from '#renderer/engine/index.ts'"],
  ['renderer/features/search/messages.ts', "import { x } from '#renderer/i18n/define-messages.ts'"],
  ['renderer/i18n/registry.ts', "import { messages } from '../features/search/messages.ts'"],
  ['renderer/main.tsx', "import '#renderer/design/index.css'"],
  ['electron/main/a.ts', "import { app } from 'electron'"],
  ['electron/preload/a.ts', "import { X } from '#shared/host/channels.ts'"],
  ['electron/main/a.ts', "import { createHost } from '../host/index.ts'"],
  ['shared/engine/a.test.ts', "import { person } from '../testing/index.ts'"],
  ['bench/page/main.ts', "import { x } from '#renderer/engine/storage/dexie-storage.ts'"],
]

describe('boundary laws', () => {
  it.each(broken)('%s with %s breaks a law: %s', (file, text, sentence) => {
    expect(violationsOf(file, text).join('\n')).toContain(sentence)
  })

  it('are each broken by one of these examples alone, so that none of them can rot unseen', () => {
    const brokenBy = broken.map(([file, text]) =>
      importsOf(text).flatMap((specifier) =>
        LAWS.filter((law) => law(file, targetOf(file, specifier), specifier) !== undefined),
      ),
    )
    expect(LAWS.filter((law) => !brokenBy.some((laws) => laws.length === 1 && laws[0] === law))).toEqual([])
  })

  it.each(kept)('let %s use what is below it through its door: %s', (file, text) => {
    expect(violationsOf(file, text)).toEqual([])
  })

  it('see every form of import', () => {
    const text = "import 'a'\nexport { b } from 'b'\nimport type { C } from 'c'\nconst d = await import('d')"
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('ask a file over 400 lines for its reason', () => {
    expect(lengthViolation('x\n'.repeat(400))).toBeUndefined()
    expect(lengthViolation('x\n'.repeat(401))).toContain('401 lines')
    expect(lengthViolation(`// Long because it is one table\n${'x\n'.repeat(500)}`)).toBeUndefined()
  })
})
