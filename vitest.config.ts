import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

// Tests of the built files: they need a build and a browser, so they run as a step of their own (npm test).
const SHELL_TESTS = '{electron,build}/**/*.shell.test.ts'

const shellProject: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'shell',
    environment: 'node',
    include: [SHELL_TESTS],
    globalSetup: ['electron/testing/build-once.ts'],
    testTimeout: 60_000,
  },
}

export default defineConfig({
  test: {
    reporters: ['dot'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{shared,electron,build,bench}/**/*.test.ts', 'renderer/**/*.test.ts'],
          exclude: [...configDefaults.exclude, SHELL_TESTS],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['renderer/**/*.test.tsx'] },
      },
      ...(process.env['SHELL_TESTS'] === '1' ? [shellProject] : []),
    ],
  },
})
