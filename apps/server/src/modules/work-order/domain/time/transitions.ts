import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const timeTransitions: readonly Transition[] = [
  { rule: 'T68', command: 'tick', from: ['closed'], to: 'archived', events: ['WorkOrderArchived'] },
  { rule: 'T22', command: 'tick', from: 'any', to: 'same', events: ['ClockTurned'], when: { zh: '时钟亮灯', en: 'a clock turns its lamp' } },
  { command: 'recomputeClocks', from: 'any', to: 'same', events: ['ClocksRecomputed'], clocks: { change: ['*'] }, when: { zh: '时限或日历换版，到期时间有变', en: 'other deadlines or another calendar move a due time' } },
]
