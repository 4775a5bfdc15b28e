import type { Given } from '../given.ts'
import { isOpenShare, type Status, type WorkOrderState } from '../state.ts'
import type { Told } from './events.ts'
import { rungOf, type Rung } from './policy.ts'
import type { Supervision } from './state.ts'

/** The unit as a whole. Of the centre the shift lead is who answers for it. */
export const unitTold = (unitCode: string, given: Pick<Given, 'centre'>): Told => (unitCode === given.centre ? { unitCode: '*', post: 'shiftLead' } : { unitCode })
/** Who answers for a unit before those above it. */
const headTold = (unitCode: string, given: Pick<Given, 'centre'>): Told => (unitCode === given.centre ? { unitCode: '*', post: 'shiftLead' } : { unitCode, post: 'unitReviewer' })

/** Whom the policy tells when a unit comes to a rung; nobody twice. */
export const toldAt = (rung: Rung, unitCode: string, given: Given): readonly Told[] => {
  const audiences = rungOf(given.policy.supervision, rung)?.tells ?? ['unit']
  const told = audiences.flatMap((audience): Told[] => {
    switch (audience) {
      case 'unit': return [unitTold(unitCode, given)]
      case 'head': return [headTold(unitCode, given)]
      case 'superior': {
        const superior = given.unit(unitCode)?.superior ?? null
        return superior === null ? [] : [unitTold(superior, given)]
      }
      case 'inspector': return [{ unitCode: '*', post: 'disciplineInspector' }]
    }
  })
  return told.filter((one, index) => told.findIndex((other) => other.unitCode === one.unitCode && other.post === one.post) === index)
}

/** Who judges an answer: the supervisors, and the leader whose note it answers. */
export const judgesTold = ({ notedBy }: Pick<Supervision, 'notedBy'>): readonly Told[] =>
  [{ unitCode: '*', post: 'supervisor' }, ...(notedBy === null ? [] : [{ unitCode: notedBy.unitCode, post: 'leader' }])]

const deskPosts: Partial<Record<Status, string>> = {
  intakePending: 'webAgent', dispatchPending: 'dispatcher', preConsult: 'dispatcher', returnReview: 'dispatcher', centreReview: 'centreReviewer', callBackPending: 'callbackOfficer', callingBack: 'callbackOfficer',
}

/** Who has the order in hand and hears that somebody is waiting: the units, else the desk of the centre. */
export const holdersTold = (state: WorkOrderState): readonly Told[] => {
  const units = state.assignments.filter(isOpenShare).map(({ unitCode }) => unitCode)
  return units.length > 0 ? [...new Set(units)].map((unitCode) => ({ unitCode })) : [{ unitCode: '*', post: deskPosts[state.status] ?? 'shiftLead' }]
}
