import { describe, expect, it } from 'vitest'
import { missingContracts, portsIn } from './ports.mjs'

const PORT = '/** Port: keeps things. */\nexport type Shelf = {}\n'
const held = {
  sources: { 'shared/a.ts': PORT },
  suites: "export { describeShelf } from './describe-shelf.ts'",
  tests: { 'a.test.ts': "describeShelf('in memory')", 'b.test.ts': "describeShelf('on disk')" },
}

describe('the check of ports', () => {
  it('says nothing when a port has its suite and an adapter and a fake run it', () => {
    expect(missingContracts(held)).toEqual([])
  })

  it('names a port without a suite', () => {
    expect(missingContracts({ ...held, suites: '' })).toEqual([
      'shared/a.ts: shared/testing/suites/index.ts has no describeShelf for the port Shelf',
    ])
  })

  it('names a port whose suite only one implementation runs', () => {
    expect(missingContracts({ ...held, tests: { 'a.test.ts': "describeShelf('in memory')" } })).toEqual([
      'shared/a.ts: describeShelf is run by 1 test file(s); an adapter and its fake make two',
    ])
  })

  it('names a file that calls itself a port and declares none', () => {
    const sources = { 'shared/shelf-port.ts': 'export type Shelf = {}' }
    expect(missingContracts({ ...held, sources })).toHaveLength(1)
  })

  it('reads the mark in comments of one line and of several, and no other comment', () => {
    expect(portsIn(PORT)).toEqual(['Shelf'])
    expect(portsIn('/**\n * Port: keeps things.\n * Slowly.\n */\nexport type Attic = {}')).toEqual(['Attic'])
    expect(portsIn('/** A port: one day. */\nexport type Cellar = {}')).toEqual([])
  })
})
