import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const jointHandlingTransitions: readonly Transition[] = [
  { rule: 'T33', command: 'addCoHandler', from: ['handling', 'escalated'], to: 'same', events: ['CoHandlerAdded'], clocks: { start: ['sign', 'handling'] } },
  { command: 'releaseCo', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['CoHandlerReleased'], clocks: { stop: ['sign', 'handling', 'unitReview', '*'] }, when: { zh: '不再需要，写明理由', en: 'no longer needed, with the reason' } },
  { command: 'goOnWithoutCo', from: ['handling', 'escalated'], to: 'same', events: ['CoHandlerFailedToAct'], clocks: { stop: ['sign', 'handling'] }, when: { zh: '协办过了签收期限仍不签收', en: 'the co-unit did not sign long after it should have' } },
  { command: 'offerLead', from: ['handling'], to: 'same', events: ['LeadOffered'], clocks: { start: ['leadOffer'] } },
  { command: 'answerLeadOffer', from: ['handling'], to: 'same', events: ['LeadHandedOver'], clocks: { start: ['firstContact'], stop: ['leadOffer', 'escalationReview', 'firstContact'] }, when: { zh: '协办同意牵头', en: 'the co-unit agrees' } },
  { command: 'answerLeadOffer', from: ['handling'], to: 'same', events: ['LeadOfferDeclined'], clocks: { stop: ['leadOffer'] }, when: { zh: '协办不同意', en: 'the co-unit does not agree' } },
  { command: 'tick', from: 'any', to: 'same', events: ['LeadOfferLapsed'], clocks: { stop: ['leadOffer'] }, when: { zh: '没有按时答复', en: 'no answer in time' } },
]
