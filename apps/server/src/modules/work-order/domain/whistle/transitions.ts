import type { Transition } from '../transition.ts'

const arrivals = ['whistleDaily', 'whistleJoint', 'whistleEmergency']

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const whistleTransitions: readonly Transition[] = [
  { rule: 'T34', command: 'blowWhistle', from: ['handling', 'escalated'], to: 'same', events: ['WhistleBlown'], clocks: { start: [...arrivals, 'sign', 'handling'] } },
  { rule: 'T35', command: 'recordArrival', from: 'any', to: 'same', events: ['DepartmentArrived'], clocks: { stop: arrivals } },
  { command: 'askToLeave', from: 'any', to: 'same', events: ['DepartmentAskedToLeave'] },
  { command: 'releaseDepartment', from: 'any', to: 'same', events: ['DepartmentReleased'], when: { zh: '其他部门还在', en: 'others are still called' } },
  { command: 'releaseDepartment', from: 'any', to: 'same', events: ['DepartmentReleased', 'WhistleClosed'], when: { zh: '最后一个部门', en: 'the last department' } },
  { rule: 'T36', command: 'closeWhistle', from: 'any', to: 'same', events: ['WhistleClosed'], clocks: { stop: arrivals } },
  { command: 'withdrawWhistle', from: 'any', to: 'same', events: ['WhistleWithdrawn'], clocks: { stop: [...arrivals, 'sign', 'handling'] }, when: { zh: '还没有部门报到', en: 'before anybody has come' } },
  { rule: 'T36', command: 'scoreWhistle', from: 'any', to: 'same', events: ['WhistleCallScored'], when: { zh: '部门评价吹哨', en: 'the department scores the call' } },
  { command: 'tick', from: 'any', to: 'same', events: ['SummonsOverdue'], when: { zh: '部门没有按时报到', en: 'a department did not come in time' } },
]
