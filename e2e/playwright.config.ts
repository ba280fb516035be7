import { defineConfig } from '@playwright/test'

// Chromium under root needs no sandbox; the background flags keep it from calling home.
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export default defineConfig({
  testDir: '.',
  // Journeys share two cores with the browser itself: one at a time is faster than two fighting.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // On a machine that others use too, a browser can take longer than any limit here; a second try tells that from a fault
  // and the report calls it flaky.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list'], ['json']],
  outputDir: '../test-results',
  use: {
    headless: true,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: process.env['BRANCHLINE_CHROMIUM'] || '/usr/bin/chromium', args },
    trace: 'retain-on-failure',
  },
})
