import { parseArgs } from 'node:util'

/** Reads a command's options; a word it does not know ends the process with how to use it, not with a stack. */
export function readOptions(options, usage) {
  try {
    return parseArgs({ options }).values
  } catch (failure) {
    console.error(`${failure instanceof Error ? failure.message : String(failure)}\n\n${usage}`)
    process.exit(2)
  }
}
