import type { HostApi } from '#shared/host/index.ts'

/** A host that is not there: calls reject and nothing is ever said. For the gallery and tests of screens. */
export const noHost: HostApi = {
  call: () => Promise.reject(new Error('There is no host here')),
  on: () => () => undefined,
  connection: () => 'closed',
  onConnection: () => () => undefined,
  dispose: () => undefined,
}
