import { parseArgs } from 'node:util'
import { isProfileName } from '../host/index.ts'

export type AppArguments = {
  readonly profileName: string
  /** The app ends when its window closes, as `npm start` promises, instead of hiding it. */
  readonly quitsOnClose: boolean
}

/** Reads our own arguments. Chromium's and the system's are among them, and a wrong one must not keep the app shut. */
export function readAppArguments(args: readonly string[]): AppArguments {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { profile: { type: 'string' }, 'quit-on-close': { type: 'boolean' } },
  })
  const name = values.profile
  return {
    profileName: typeof name === 'string' && isProfileName(name) ? name : 'default',
    quitsOnClose: values['quit-on-close'] === true,
  }
}
