export { connectEngine, type EngineConnection } from './connect.ts'
export { browserRandom, localDay, systemClock } from './ports.ts'
