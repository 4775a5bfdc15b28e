import { SUSPICION_CLOCK } from '../domain/fraud/state.ts'

/**
 * What waits for somebody's decision beside the order's own place in the chain: each such thing has a clock, and a docket is the queue of
 * the running clocks of its kinds. So nothing can wait without a deadline, and no list has to be kept beside the clocks.
 */
export const docketClocks = {
  information: ['infoWait'],
  transfers: ['transferReceipt'],
  declines: ['declineReview'],
  appeals: ['appealReview'],
  withdrawalChecks: ['withdrawalCheck'],
  consultations: ['consultation'],
  returns: ['returnReview'],
  disputes: ['disputeDistrict', 'disputeCity'],
  leadOffers: ['leadOffer'],
  escalations: ['escalationReview'],
  extensions: ['extensionReview'],
  whistles: ['whistleDaily', 'whistleJoint', 'whistleEmergency'],
  suspensionRequests: ['suspensionReview'],
  suspensions: ['suspensionCheck'],
  terminations: ['terminationReview'],
  exclusions: ['exclusionReview'],
  suspicions: [SUSPICION_CLOCK],
  supervisions: ['supervision'],
} as const satisfies Record<string, readonly string[]>

/** Clocks within which units are asked for their word; those that have not answered stand in the docket `opinions`. */
export const askingClocks: readonly string[] = ['consultation', 'disputeDistrict', 'disputeCity']

export type DocketId = keyof typeof docketClocks | 'opinions'

const byClock: ReadonlyMap<string, DocketId> = new Map(Object.entries(docketClocks).flatMap(([docket, clocks]) => clocks.map((clock) => [clock, docket as DocketId] as const)))

/** The docket in which a running clock of this kind stands; null for the clocks of the chain itself. */
export const docketOf = (clockId: string): DocketId | null => byClock.get(clockId) ?? null
