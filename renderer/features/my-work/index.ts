export { MyWorkScreen } from './my-work-screen.tsx'
