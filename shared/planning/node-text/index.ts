export { dateChoices } from './choices.ts'
export { resolveOffset } from './date-offset.ts'
export { DAYS_PER_WEEK, HOURS_PER_DAY } from './duration.ts'
export { titleKeeping } from './keep.ts'
export { parseNodeText } from './parse.ts'
export { readLag } from './predecessor.ts'
export { titleWithout } from './title.ts'
export type {
  Anchor,
  AnchorOffset,
  DateSpan,
  DependencyType,
  KnownPerson,
  KnownTitle,
  NodeFields,
  NodeTextContext,
  OffsetUnit,
  ParsedNodeText,
  Predecessor,
  Recurrence,
  TextSpan,
  TextValue,
  TokenValue,
} from './types.ts'
