import { refuse } from '@suban/domain-kit'
import type { Action, OnTime } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { unitsRefusal } from '../dispatch/units.ts'
import type { ClockEffects } from '../event.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { isAccused } from '../secrecy/accused.ts'
import { leadOf, type Assignment, type Clock, type WorkOrderState } from '../state.ts'
import { hasContacted, leads, openCo, questionsOfLead } from './lead.ts'

/** The offer of the lead that waits for an answer, with its clock and the share it was made to. */
export const pendingOffer = (state: WorkOrderState): { readonly from: number; readonly to: Assignment; readonly clock: Clock } | null => {
  const offer = state.jointHandling?.offer ?? null
  const clock = offer === null ? undefined : state.clocks.find((one) => one.no === offer.clockNo && one.stoppedAt === null)
  const to = offer === null ? undefined : openCo(state).find((share) => share.no === offer.to)
  return offer && clock && to ? { from: offer.from, to, clock } : null
}

/** The clock of an offer to this share, where one waits: what ends the share ends the offer. */
export const offerTo = (state: WorkOrderState, no: number): number[] => {
  const offer = pendingOffer(state)
  return offer?.to.no === no ? [offer.clock.no] : []
}

const noOffer = (state: WorkOrderState): GuardAnswer => (pendingOffer(state) === null ? null : refuse('LEAD_OFFER_PENDING'))

/** The lead asks a co-unit to lead instead; nothing changes until that unit agrees. */
export const offerLead: Action<'offerLead'> = {
  type: 'offerLead',
  actors: ['unitCoordinator'],
  guard: (state, given) => firstRefusal(inStatus(state, 'handling'), leads(state, given), openCo(state).length === 0 ? refuse('NO_OPEN_CO') : null, noOffer(state)),
  decide(command, state, given) {
    const { unitCode, reason } = command
    const to = openCo(state).find((share) => share.unitCode === unitCode)
    if (!to) return refuse('NOT_A_CO_UNIT', { unit: unitCode })
    if (to.status !== 'handling') return refuse('CO_MUST_SIGN_FIRST', { unit: unitCode })
    const lead = leadOf(state)!
    const refusal = unitsRefusal(state, unitCode, [lead, ...openCo(state)].map((share) => share.unitCode).filter((code) => code !== unitCode), given)
    if (refusal) return refusal
    const clock = { ...clockStarter(state, given)('leadOffer'), holderUnit: unitCode, beside: to.no }
    return [{ type: 'LeadOffered', at: given.now, data: { from: lead.no, to: to.no, unitCode, reason, by: accountOf(given), clocks: { start: [clock] } } }]
  },
}

/** The co-unit agrees or does not. No clock of the order begins anew: what was promised to the requester goes with the lead. */
export const answerLeadOffer: Action<'answerLeadOffer'> = {
  type: 'answerLeadOffer',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const offer = pendingOffer(state)
    if (!offer) return refuse('NO_LEAD_OFFER')
    return given.actor.kind === 'staff' && given.actor.unitCode === offer.to.unitCode ? inStatus(state, 'handling') : refuse('NOT_YOUR_ORDER')
  },
  decide(command, state, given) {
    const { from, to, clock } = pendingOffer(state)!
    if (command.agrees && isAccused(state, to.unitCode, given)) return refuse('ACCUSED_UNIT_ALONE', { unit: to.unitCode })
    const facts = { to: to.no, unitCode: to.unitCode, note: command.note, by: accountOf(given) }
    if (!command.agrees) return [{ type: 'LeadOfferDeclined', at: given.now, data: { ...facts, clocks: { stop: [clock.no] } } }]
    return [{ type: 'LeadHandedOver', at: given.now, data: { from, ...facts, clocks: handOverClocks(state, given, from, to) } }]
  },
}

/** What the requester was promised goes on under the new lead (the fold hands the clocks over); only who has not spoken with the requester must still do so. */
const handOverClocks = (state: WorkOrderState, given: Given, from: number, to: Assignment): ClockEffects => {
  const contact = running(state, ['firstContact'], from)
  const isKnown = hasContacted(state, to, given)
  return { stop: [...questionsOfLead(state), ...(isKnown ? contact : [])], start: isKnown || contact.length > 0 ? [] : [clockStarter(state, given)('firstContact', to.no)] }
}

/** Nobody answered in time: the lead stays where it is. */
export const leadOfferLapses: OnTime = (state, given) => {
  const offer = pendingOffer(state)
  if (!offer || offer.clock.redAt === null || given.now <= offer.clock.redAt) return []
  return [{ type: 'LeadOfferLapsed', at: given.now, data: { to: offer.to.no, unitCode: offer.to.unitCode, clocks: { stop: [offer.clock.no] } } }]
}
