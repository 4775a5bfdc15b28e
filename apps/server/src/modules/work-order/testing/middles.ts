import { appealExclusion, applyExclusion, applyTermination, blowWhistle, clearSuspension, decideSuspension, join, offerLead, openDispute, pauseHandling, requestExtension, requestReturn, withdraw } from './commands.ts'
import { BUREAU, CITY_BUREAU, coordinatorOf, dispatcher, DISTRICT, districtArbiter, requester, STREET, supervisor, WATER } from './people.ts'
import { applySuspensionUntil, awaitingVerdict, contactedBy, dispatchedTo, doneBy, excluded, fromTheDesk, fromTheWeb, handledBy, judged, passed, reworkedBy, signedBy, submittedBy, suspendedBy, takenUpBy } from './pasts.ts'
import { given, move, type Move } from './scenario.ts'
import { DAY, MONDAY } from './world.ts'

/** Closed once, judged bad, handled again: the next bad verdict takes it up. */
const inSecondRound: readonly Move[] = [...awaitingVerdict(), ...judged(false, 1), ...reworkedBy(STREET)]
/** Led by the district after the second bad verdict. */
const takenUp: readonly Move[] = [...inSecondRound, ...judged(false, 1), signedBy(DISTRICT), contactedBy(DISTRICT)]

/**
 * Moments far into a life, which chance alone would hardly come to: the table of the life cycle is held against what follows from them
 * too. One line a moment; it goes on from there at random.
 */
const moments: Readonly<Record<string, readonly Move[]>> = {
  'an order of the web that another one has joined': [fromTheWeb(), move(dispatcher, join('00000000-0000-7000-8000-00000000d001'))],
  'a co-unit waits for a test before the lead has signed': [fromTheDesk(), dispatchedTo(BUREAU, STREET), signedBy(STREET), move(coordinatorOf(STREET), pauseHandling())],
  'the lead has asked for more time and for an end': [...handledBy(), move(coordinatorOf(STREET), requestExtension()), move(coordinatorOf(STREET), applyTermination())],
  'the lead has asked for more time, and for the order to go elsewhere': [...handledBy(), move(coordinatorOf(STREET), requestExtension()), move(coordinatorOf(STREET), requestReturn())],
  'the lead has asked for more time, and it is in dispute whose order it is': [...handledBy(), move(coordinatorOf(STREET), requestExtension()), move(coordinatorOf(STREET), requestReturn()), move(dispatcher, openDispute)],
  'a co-unit waits for the requester before the lead has signed': [fromTheDesk(), dispatchedTo(BUREAU, STREET), signedBy(STREET), move(coordinatorOf(STREET), pauseHandling({ reason: 'AWAITING_REQUESTER' }))],
  'the lead waits for the requester, and asked for the order to go elsewhere': [...handledBy(), move(coordinatorOf(STREET), pauseHandling({ reason: 'AWAITING_REQUESTER' })), move(coordinatorOf(STREET), requestReturn())],
  'the lead waits for the requester, and it is in dispute whose order it is': [...handledBy(), move(coordinatorOf(STREET), pauseHandling({ reason: 'AWAITING_REQUESTER' })), move(coordinatorOf(STREET), requestReturn()), move(dispatcher, openDispute)],
  'to be suspended, while the lead is offered to a co-unit': [
    fromTheDesk(), dispatchedTo(STREET, WATER), ...takenUpBy(STREET), signedBy(WATER),
    move(coordinatorOf(STREET), applySuspensionUntil(MONDAY + 20 * DAY)), move(districtArbiter, decideSuspension(true)), move(coordinatorOf(STREET), offerLead(WATER)),
  ],
  'to be ended, and its requester has withdrawn although others joined':
    [...handledBy(), move(coordinatorOf(STREET), applyTermination()), move(dispatcher, join('00000000-0000-7000-8000-00000000d001')), move(requester, withdraw()), ...doneBy(STREET)],
  'the lead is offered to a co-unit': [fromTheDesk(), dispatchedTo(STREET, WATER), ...takenUpBy(STREET), signedBy(WATER), move(coordinatorOf(STREET), offerLead(WATER))],
  'a whistle calls': [...handledBy(), move(coordinatorOf(STREET), blowWhistle())],
  'suspended while one co-unit has not signed and the other has submitted':
    [fromTheDesk(), dispatchedTo(STREET, BUREAU, WATER), ...takenUpBy(STREET), signedBy(BUREAU), submittedBy(BUREAU), ...suspendedBy(STREET, applySuspensionUntil(MONDAY + 20 * DAY))],
  'suspended, with a clearance to be verified and an end applied for':
    [...handledBy(), ...suspendedBy(STREET, applySuspensionUntil(MONDAY + 10 * DAY)), move(coordinatorOf(STREET), clearSuspension()), move(coordinatorOf(STREET), applyTermination())],
  'taken up, applied for suspension': [...takenUp, move(coordinatorOf(DISTRICT), applySuspensionUntil(MONDAY + 30 * DAY))],
  'taken up and suspended': [...takenUp, move(coordinatorOf(DISTRICT), applySuspensionUntil(MONDAY + 30 * DAY)), move(coordinatorOf(CITY_BUREAU), decideSuspension(true)), move(supervisor, decideSuspension(true))],
  'closed, with an exclusion applied for and another order joined':
    [...handledBy(), move(dispatcher, join('00000000-0000-7000-8000-00000000d001')), ...doneBy(STREET), passed, ...judged(true, 5), move(coordinatorOf(STREET), applyExclusion())],
  'closed after a rework, with an exclusion applied for and another order joined':
    [...handledBy(), move(dispatcher, join('00000000-0000-7000-8000-00000000d001')), ...doneBy(STREET), passed, ...judged(false, 1), ...reworkedBy(STREET), ...judged(true, 5), move(coordinatorOf(STREET), applyExclusion())],
  'excluded': [...awaitingVerdict(), ...judged(true, 5), ...excluded()],
  'excluded, and the requester objects': [...awaitingVerdict(), ...judged(true, 5), ...excluded(), move(requester, appealExclusion)],
  'excluded after a rework, and the requester objects': [...inSecondRound, ...judged(true, 5), ...excluded(), move(requester, appealExclusion)],
}

export const middles = Object.entries(moments).map(([name, moves]) => ({ name, start: given(moves) }))
