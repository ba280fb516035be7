export { BLOCK_KINDS, type BlockKind } from './block-kinds.ts'
export { SuggestionList } from './suggestion-list.tsx'
export { Suggestions } from './suggestions.ts'
