import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '#shared/foundation/index.ts'
import { defaultProfileFolder, isProfileName } from '../host/index.ts'

export type LaunchOptions = {
  readonly profileName: string
  readonly profileFolder: string
  /** Without a window the server runs until it is told to stop; somebody else opens the page. */
  readonly opensWindow: boolean
  /** One line of JSON on the standard output instead of words. */
  readonly printsUrl: boolean
}

/** Reads `--profile NAME --profile-dir DIR --no-window --print-url`; anything else is a reason to stop. */
export function readArguments(args: readonly string[]): Result<LaunchOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        profile: { type: 'string', default: 'default' },
        'profile-dir': { type: 'string' },
        'no-window': { type: 'boolean', default: false },
        'print-url': { type: 'boolean', default: false },
      },
    })
    if (!isProfileName(values.profile)) return err('A profile name is made of a-z, 0-9 and - (at most 32)')
    const folder = values['profile-dir']
    return ok({
      profileName: values.profile,
      profileFolder: folder === undefined ? defaultProfileFolder(values.profile) : resolve(folder),
      opensWindow: !values['no-window'],
      printsUrl: values['print-url'],
    })
  } catch (failure) {
    return err(failure instanceof Error ? failure.message : 'Unreadable arguments')
  }
}
