// Child processes for the scripts: one place that knows how npm's tools are called on every system.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a command in the project's root and resolves with its exit code; never rejects.
 * `timeoutMs` ends it (exit code 124) so that a blocked network cannot hang a script.
 */
export function run(command, args, { env = {}, timeoutMs, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' // npm and npx are .cmd files there
    const child = spawn(command, args, { cwd: root, stdio, shell, env: { ...process.env, ...env } })
    let timedOut = false
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, timeoutMs)
      : undefined
    child.once('error', () => {
      clearTimeout(timer)
      resolve(127)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve(timedOut ? 124 : (code ?? 1))
    })
  })
}
