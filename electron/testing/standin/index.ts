export { type LaunchedMain, launchMain } from './launch.ts'
export { runPreload } from './preload.ts'
export { createStandIn, type StandIn } from './stand-in.ts'
