export { ConvertSheet } from './convert-sheet.tsx'
