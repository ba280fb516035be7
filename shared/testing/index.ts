export {
  type Action,
  type CommandOf,
  countListeners,
  deriveSeed,
  type FailureCode,
  firstDifference,
  firstUnfrozen,
  fuzzDevices,
  type FuzzOptions,
  LOSSY,
  type NamedCommand,
  type NetworkOptions,
  type RandomCommand,
  readSteadily,
  replayDevices,
  SIMULATED_DOCUMENT,
  simulatedDevices,
  type SimulatedDevices,
  simulatedNetwork,
  type SimulationOptions,
  type SimulationStats,
  SimulationFailure,
  trackDocuments,
} from './devices/index.ts'
export { type FaultPlan, faultyStorage, type FaultyStorage } from './faulty-storage.ts'
export { garbageDocument, garble, hostileValue } from './hostile/index.ts'
export { memoryCopies } from './memory-copies.ts'
export { sampleDocument, type SampleWriter } from './sample.ts'
export { meet, type Person, person, type PersonOptions } from './person.ts'
