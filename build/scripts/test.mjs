// npm test: every check and every test, in the order in which a failure is cheapest to find.
// `--fast` leaves out what needs a build or a browser.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { obtainChromium } from './find-chromium.mjs'
import { root, run } from './process.mjs'

const fast = process.argv.includes('--fast')
const reports = join(root, '.cache', 'reports')

const node = (script, ...args) => [process.execPath, [join(root, script), ...args]]
const tool = (name, ...args) => ['npx', ['--no-install', name, ...args]]
const vitest = (report, ...args) =>
  tool('vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, report)}`, ...args)

const STEPS = [
  { name: 'types', command: tool('tsc', '-p', 'tsconfig.json') },
  { name: 'types of shared/ alone (pure)', command: tool('tsc', '-p', 'tsconfig.shared.json') },
  { name: 'lint', command: tool('oxlint', '--type-aware', '--deny-warnings') },
  { name: 'format', command: tool('oxfmt', '--check', '.') },
  { name: 'boundaries', command: node('build/checks/boundaries.mjs') },
  { name: 'registries', command: node('build/checks/registries.mjs') },
  { name: 'ports and their contracts', command: node('build/checks/ports.mjs') },
  { name: 'nothing unused', command: tool('knip', '--treat-config-hints-as-errors') },
  { name: 'lockfile', command: node('build/checks/lockfile.mjs') },
  { name: 'unit, property and contract tests', command: vitest('unit.json'), report: 'unit.json' },
  { name: 'build', command: node('build/scripts/build-if-stale.mjs'), slow: true },
  {
    name: 'shell tests (built main bundle, browser server, real page)',
    command: vitest('shell.json', '--project', 'shell'),
    env: { SHELL_TESTS: '1' },
    report: 'shell.json',
    slow: true,
  },
  {
    name: 'journeys in Chromium',
    command: tool('playwright', 'test', '--config', 'e2e/playwright.config.ts'),
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'journeys.json') },
    report: 'journeys.json',
    slow: true,
  },
]

/** Counts of one report file, vitest's or Playwright's. */
function countsOf(file) {
  const path = join(reports, file)
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(path, 'utf8'))
  return report.stats
    ? {
        passed: report.stats.expected + report.stats.flaky,
        failed: report.stats.unexpected,
        skipped: report.stats.skipped,
      }
    : { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

await ensureDependencies()
const chromium = fast ? undefined : await obtainChromium()
if (!fast && !chromium) {
  console.error('npm test needs a Chromium-family browser: install one, or set BRANCHLINE_CHROMIUM to its path.')
  process.exit(1)
}
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const total = { passed: 0, failed: 0, skipped: 0 }
let broken = false
for (const step of STEPS) {
  if (fast && step.slow) continue
  const start = Date.now()
  console.log(`\n▸ ${step.name}`)
  const code = await run(...step.command, { env: { BRANCHLINE_CHROMIUM: chromium ?? '', ...step.env } })
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
  const counts = step.report
    ? countsOf(step.report)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  for (const key of Object.keys(total)) total[key] += counts[key]
  // A runner that dies without a report, or exits badly with none failed, is a failure all the same.
  if (code !== 0 && counts.failed === 0) total.failed += 1
  if (code !== 0) {
    broken = true
    break
  }
}

console.log(`\n${broken ? 'Stopped at the first failing step.' : 'Everything ran.'}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(broken ? 1 : 0)
