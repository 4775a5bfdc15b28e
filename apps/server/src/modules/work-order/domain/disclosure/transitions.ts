import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const disclosureTransitions: readonly Transition[] = [
  { rule: 'T73', command: 'disclose', from: ['closed', 'archived'], to: 'same', events: ['OrderDisclosed'] },
  { rule: 'T73', command: 'withdrawDisclosure', from: 'any', to: 'same', events: ['DisclosureWithdrawn'], when: { zh: '中心撤下', en: 'the centre takes it back' } },
  { rule: 'T73', command: 'objectDisclosure', from: 'any', to: 'same', events: ['DisclosureObjected'], when: { zh: '诉求人反对公开', en: 'the requester objects' } },
  { rule: 'T74', command: 'praise', from: ['closed'], to: 'same', events: ['PraiseRecorded'] },
]
