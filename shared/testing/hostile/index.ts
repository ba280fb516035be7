export { garbageDocument, garble, hostileValue } from './garble.ts'
