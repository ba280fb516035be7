export { type LaunchedMain, launchMain } from './launch.ts'
export { createStandIn, type StandIn } from './stand-in.ts'
