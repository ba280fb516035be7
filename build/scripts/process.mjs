// Child processes for the scripts: one place that knows how npm's tools are called on every system.
import { spawn } from 'node:child_process'
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command in the project's root and resolves with its exit code; never rejects.
 * `timeoutMs` ends it (exit code 124) so that a blocked network cannot hang a script.
 */
export function run(command, args, { env = {}, timeoutMs, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    // npm and npx are .cmd files on Windows. A full path is started as it is: a shell would split it at its spaces.
    const shell = process.platform === 'win32' && !isAbsolute(command)
    const child = spawn(command, args, { cwd: root, stdio, shell, env: { ...process.env, ...env } })
    let timedOut = false
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeoutMs)
      : undefined
    // Who ends the script means what it runs.
    const passOn = () => child.kill('SIGTERM')
    process.once('SIGTERM', passOn)
    const settle = (code) => {
      clearTimeout(timer)
      process.off('SIGTERM', passOn)
      resolve(code)
    }
    child.once('error', () => settle(127))
    child.once('exit', (code) => settle(timedOut ? 124 : (code ?? 1)))
  })
}
