import { expect, it } from 'vitest'
import { licencesOf } from './licences.ts'

it('lists each package once, by name, also scoped and nested ones', () => {
  const packages: Readonly<Record<string, object>> = {
    '/app/node_modules/yjs': { name: 'yjs', version: '13.6.33', license: 'MIT' },
    '/app/node_modules/@base-ui/react': { name: '@base-ui/react', version: '1.9.0', license: 'MIT' },
    '/app/node_modules/yjs/node_modules/lib0': { name: 'lib0', version: '0.2.0', license: 'MIT' },
  }
  const found = licencesOf(
    [
      '/app/renderer/main.tsx',
      '/app/node_modules/yjs/dist/yjs.mjs',
      '/app/node_modules/yjs/dist/more.mjs',
      '\0/app/node_modules/@base-ui/react/dialog/index.js?commonjs',
      '/app/node_modules/yjs/node_modules/lib0/index.js',
    ],
    (folder) => JSON.stringify(packages[folder]),
  )
  expect(found.map(({ name }) => name)).toEqual(['@base-ui/react', 'lib0', 'yjs'])
})
