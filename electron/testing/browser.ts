import { type Browser, chromium, type Page } from '@playwright/test'
import { onTestFinished } from 'vitest'
import { findBrowser } from '../launch/browser.ts'

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** An installed Chromium without windows, closed when the test is over. Throws when there is none: no silent skip. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === undefined)
    throw new Error('No Chrome, Edge or Chromium: install one or set BRANCHLINE_CHROMIUM')
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  onTestFinished(() => browser.close())
  return browser
}

/** Everything in a page that nobody should ever see: policy violations, uncaught errors, errors and warnings on the console. */
export async function watchComplaints(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('pageerror', (failure) => complaints.push(`uncaught: ${failure.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  await page.exposeFunction('noteViolation', (what: string) => complaints.push(`policy: ${what}`))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const note: unknown = Reflect.get(window, 'noteViolation')
      if (typeof note === 'function') note(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return complaints
}
