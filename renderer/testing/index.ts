export { noHost } from './no-host.ts'
export { renderWith } from './render-with.tsx'
export { bigSample, sampleBoard, sampleTask, sampleWork } from './sample-views.ts'
export { type StubAnswers, type StubClient, stubClient } from './stub-client.ts'
