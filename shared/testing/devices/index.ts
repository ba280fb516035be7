export { firstDifference, firstUnfrozen } from './compare.ts'
export { readSteadily } from './converge.ts'
export { deriveSeed } from './derive-seed.ts'
export { type CommandOf, fuzzDevices, type FuzzOptions, type RandomCommand, replayDevices } from './fuzz.ts'
export { countListeners, trackDocuments } from './leak-tracker.ts'
export { SIMULATED_DOCUMENT } from './simulated-device.ts'
export {
  type NamedCommand,
  simulatedDevices,
  type SimulatedDevices,
  type SimulationOptions,
  type SimulationStats,
} from './simulated-devices.ts'
export { LOSSY, type NetworkOptions, simulatedNetwork } from './simulated-network.ts'
export { type Action, type FailureCode, SimulationFailure } from './simulation-failure.ts'
