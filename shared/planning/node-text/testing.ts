import type { MemberId } from '../../foundation/index.ts'
import { mainlandCalendar } from '../calendar/index.ts'
import type { NodeTextContext } from './types.ts'

const member = (id: string) => id as MemberId // a fixture's ids are made up

/** The double 11 project of a home textile shop, seen on Friday 16 October 2026. For tests. */
export const double11: NodeTextContext = {
  today: '2026-10-16',
  calendar: mainlandCalendar,
  people: [
    { id: member('zhang'), names: ['张三'] },
    { id: member('li'), names: ['李四', '小李'] },
    { id: member('ana'), names: ['Ana Silva', 'Ana'] },
    { id: member('wang-a'), names: ['王伟'] },
    { id: member('wang-b'), names: ['王伟'] },
  ],
  anchors: [
    { id: 'presale', token: '预售', at: '2026-10-20T20:00' },
    { id: 'd11', token: '双11', at: '2026-11-11T00:00', main: true },
    { id: '618', token: '618', at: '2027-06-18T00:00' },
  ],
}
