import type { SupervisionPolicy, Trigger } from '../domain/supervision/policy.ts'

/** The ladder of the tests. Nothing climbs it by itself but time: a test that is about triggers names its own. */
export const ladder: SupervisionPolicy = {
  rungs: [
    { rung: 'remind', byHand: ['dispatcher', 'shiftLead', 'supervisor'], needsReply: false, withinHours: { '2h': 1, '*': 24 }, tells: ['unit'], next: 'urge' },
    { rung: 'urge', byHand: ['dispatcher', 'shiftLead', 'supervisor'], needsReply: false, withinHours: { '2h': 1, '*': 24 }, tells: ['unit', 'head'], next: 'supervise' },
    { rung: 'supervise', byHand: ['supervisor', 'leader'], needsReply: true, tells: ['unit', 'head'], next: 'interview' },
    { rung: 'interview', byHand: ['supervisor', 'leader'], needsReply: true, tells: ['unit', 'head', 'superior', 'inspector'], next: 'publish' },
    { rung: 'publish', byHand: ['supervisor'], needsReply: true, tells: ['unit', 'head', 'superior', 'inspector'], next: null },
  ],
  pauseHours: { '2h': 0.5, '24h': 2, '7d': 8, '15d': 24 },
  triggers: [],
  notePhrases: ['请尽快办理并报结果。'],
}

const name = { zh: '试', en: 'test' }
/** One trigger of each kind. */
export const triggers: readonly Trigger[] = [
  { id: 'signRed', name, when: { lamp: 'red', clocks: ['sign', 'firstContact'] }, rung: 'remind' },
  { id: 'handlingRed', name, when: { lamp: 'red', clocks: ['handling', 'rework', 'dispatch'] }, rung: 'urge' },
  { id: 'handlingBlack', name, when: { lamp: 'black', clocks: ['handling', 'rework', 'sign'] }, rung: 'supervise' },
  { id: 'secondRework', name, when: { reworkRound: 2 }, rung: 'supervise' },
  { id: 'reopened', name, when: { reopenings: 1 }, rung: 'urge' },
  { id: 'urged', name, when: { urges: 2 }, rung: 'urge' },
  { id: 'flagged', name, when: { flags: ['groupEvent'], channels: ['media'] }, rung: 'remind' },
  { id: 'sentBack', name, when: { happening: 'resultSentBack' }, rung: 'remind' },
]
