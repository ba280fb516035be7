export { hostEvents, hostMethods } from './contract.ts'
