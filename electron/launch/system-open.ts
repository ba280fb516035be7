import { spawn } from 'node:child_process'

/** Hands a folder or a checked link to the operating system; `false` when there is nothing to hand it to. */
export function openWithSystem(target: string): Promise<boolean> {
  const [command, ...args] = opener(target)
  return new Promise((resolve) => {
    // No shell: the target is one argument, whatever characters it has.
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}

function opener(target: string): [string, ...string[]] {
  if (process.platform === 'darwin') return ['open', target]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', target]
  return ['xdg-open', target]
}
