import type { MemberId } from '../../foundation/index.ts'
import type { LocalDate, PersonRef, Priority, Schedule } from '../../documents/kernel/index.ts'
import type { Weekday, WorkCalendar } from '../calendar/index.ts'

/** Someone who can be named with `@`. `names` holds the full name and every alias. */
export type KnownPerson = { readonly id: MemberId; readonly names: readonly string[] }

/** A named moment that other dates count from. `T` and `D` count from the main one. */
export type Anchor = {
  readonly id: string
  readonly token: string
  readonly at: LocalDate
  readonly main?: boolean
}

/** A node or task that `^` can point at. */
export type KnownTitle = { readonly id: string; readonly title: string }

/** All that the meaning of a text depends on. Same context and text, same result, on every device. */
export type NodeTextContext = {
  readonly today: LocalDate
  /** A date without a year is its next occurrence not before this day; absent = not before today. */
  readonly projectStart?: LocalDate
  readonly calendar: WorkCalendar
  readonly people: readonly KnownPerson[]
  readonly anchors: readonly Anchor[]
  /** When given, `^name` must be a unique part of one of these, else it stays text. */
  readonly titles?: readonly KnownTitle[]
}

export type OffsetUnit = 'days' | 'workdays' | 'hours'

/** A distance from an anchor, kept so that the chip can spell it out and a moved anchor can be followed. */
export type AnchorOffset = { readonly anchorId: string; readonly amount: number; readonly unit: OffsetUnit }

export type DateSpan = { readonly start: LocalDate | null; readonly due: LocalDate }

export type DependencyType = 'FS' | 'SS' | 'FF' | 'SF'

export type Predecessor = {
  readonly name: string
  /** The node or task meant, or null when no titles were given to look it up in. */
  readonly targetId: string | null
  readonly type: DependencyType
  readonly lag: { readonly amount: number; readonly unit: OffsetUnit } | null
}

export type Recurrence = { readonly time: string | null } & (
  | { readonly every: 'week'; readonly weekday: Weekday }
  | { readonly every: 'month'; readonly day: number }
)

/** What one recognised piece of text means. */
export type TokenValue =
  | { readonly kind: 'person'; readonly person: PersonRef }
  /** `@?`: somebody, still to be found. */
  | { readonly kind: 'open-role' }
  | ({
      readonly kind: 'date'
      /** Two readings when a date without a year has passed: the chip asks. Empty when it is clear. */
      readonly candidates: readonly DateSpan[]
      readonly startOffset: AnchorOffset | null
      readonly dueOffset: AnchorOffset | null
    } & DateSpan)
  /** Length in working days. */
  | { readonly kind: 'duration'; readonly days: number }
  | { readonly kind: 'effort'; readonly hours: number }
  | { readonly kind: 'priority'; readonly priority: Priority }
  | { readonly kind: 'tag'; readonly tag: string }
  | ({ readonly kind: 'predecessor' } & Predecessor)
  | { readonly kind: 'milestone' }
  | { readonly kind: 'checkbox'; readonly done: boolean }
  /** In yuan. */
  | { readonly kind: 'budget'; readonly amount: number }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'recurrence'; readonly recurrence: Recurrence }

/** Text that looks like a token and is not: escaped by the person, or a second value for a field that has one. */
export type TextValue = { readonly kind: 'literal' } | { readonly kind: 'repeated'; readonly of: TokenValue['kind'] }

/** A piece of the source text, `[start, end)` in UTF-16 units. Spans are in order and never overlap. */
export type TextSpan = { readonly start: number; readonly end: number; readonly value: TokenValue | TextValue }

/** The fields a text sets; a field that is absent was not mentioned. */
export type NodeFields = {
  readonly assignees?: readonly PersonRef[]
  readonly openRole?: true
  readonly schedule?: Schedule
  readonly priority?: Priority
  readonly tags?: readonly string[]
  readonly milestone?: true
  /** Present when the text has a checkbox. */
  readonly done?: boolean
  readonly budget?: number
  readonly note?: string
  readonly predecessors?: readonly Predecessor[]
  readonly recurrence?: Recurrence
}

export type ParsedNodeText = {
  /** The text without its tokens. */
  readonly title: string
  readonly fields: NodeFields
  readonly spans: readonly TextSpan[]
}
