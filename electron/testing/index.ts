export { type FakeShell, fakeShell } from './fake-shell.ts'
export { temporaryFolder } from './temporary-folder.ts'
