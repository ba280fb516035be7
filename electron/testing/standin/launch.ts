import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts'

const SLOT = 'branchlineStandIn'

export type LaunchedMain = StandIn & { readonly dataFolder: string }

/**
 * Runs the built main bundle, the very file Electron would run, beside a package named `electron` that is the stand-in.
 * No loader and no mocking: Node's own resolution finds it. An import main makes and the stand-in lacks fails to link.
 */
export async function launchMain(
  options: StandInOptions & {
    readonly args?: readonly string[]
    /** Puts something into the folder of all application data before main runs. */
    readonly prepare?: (dataFolder: string) => Promise<unknown>
  } = {},
): Promise<LaunchedMain> {
  const folder = await temporaryFolder()
  const dataFolder = join(folder, 'data')
  const modules = join(folder, 'node_modules')
  const standIn = createStandIn(options)
  await mkdir(join(modules, 'electron'), { recursive: true })
  await cp('out', join(modules, 'branchline', 'out'), { recursive: true })
  await writeFile(join(modules, 'branchline', 'package.json'), '{"type":"module"}')
  await writeFile(join(modules, 'electron', 'package.json'), '{"type":"module","exports":"./index.js"}')
  const names = Object.keys(standIn.modules)
  await writeFile(
    join(modules, 'electron', 'index.js'),
    names.map((name) => `export const ${name} = globalThis.${SLOT}.${name}`).join('\n'),
  )

  await options.prepare?.(dataFolder)
  vi.stubGlobal(SLOT, standIn.modules)
  for (const name of ['XDG_CONFIG_HOME', 'APPDATA', 'HOME', 'USERPROFILE']) vi.stubEnv(name, dataFolder)
  vi.stubEnv('XDG_CURRENT_DESKTOP', 'KDE')
  vi.stubEnv('ELECTRON_RENDERER_URL', undefined)
  const { argv } = process
  process.argv = ['electron', ...(options.args ?? ['.'])]
  onTestFinished(() => {
    standIn.emit('will-quit')
    process.argv = argv
    vi.unstubAllEnvs()
    vi.unstubAllGlobals()
  })
  await import(/* @vite-ignore */ pathToFileURL(join(modules, 'branchline', 'out', 'main', 'index.js')).href)
  return { ...standIn, dataFolder }
}
