import { expect, it } from 'vitest'
import { incompletePackages } from './lockfile.mjs'

it('names a package whose platform parts the registry lacked', () => {
  const packages = {
    '': {},
    'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-win': '1' } },
    'node_modules/tool-linux': {},
  }
  expect(incompletePackages({ packages })).toEqual([{ path: 'node_modules/tool', missing: ['tool-win'] }])
})
