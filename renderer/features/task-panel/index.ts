export { TaskPage } from './task-page.tsx'
export { TaskPanel } from './task-panel.tsx'
