import type { ContentLanguage } from './language.ts'

const WEEKDAYS = { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' } as const
const NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const
const REPEAT = /^(daily|workdays|hourly|weekly:(mon|tue|wed|thu|fri|sat|sun))(?: (\d{2}:\d{2}))?$/

/** A rule of repetition in words: `weekly:fri 14:00` is 每周五 14:00. A rule of another form is shown as it is. */
export function sayRepeat(rule: string, language: ContentLanguage): string {
  const match = REPEAT.exec(rule)
  if (!match) return rule
  const [, kind = '', weekday, time] = match
  const day = weekday as keyof typeof WEEKDAYS | undefined // the pattern allows no other
  const words = {
    daily: ['每天', 'Every day'],
    workdays: ['每个工作日', 'Every working day'],
    hourly: ['每小时', 'Every hour'],
  }
  const [zh, en] = day
    ? [`每周${WEEKDAYS[day]}`, `Every ${NAMES[day]}`]
    : (words[kind as keyof typeof words] ?? [rule, rule])
  return [language === 'zh' ? zh : en, ...(time ? [time] : [])].join(' ')
}
