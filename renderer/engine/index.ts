export { connectEngine, type EngineConnection } from './connect.ts'
export { browserRandom, systemClock } from './ports.ts'
