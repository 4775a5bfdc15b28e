import type { SignedIn } from '../../../kernel/http/access.ts'
import type { Directory } from '../../organisation/index.ts'
import { askedUnits } from '../domain/asked-units.ts'
import { isHeld, type WorkOrderState } from '../domain/state.ts'

/** Posts of the hotline centre: they see every order, masked. */
export const centrePosts = ['agent', 'webAgent', 'shiftLead', 'dispatcher', 'centreReviewer', 'callbackOfficer', 'supervisor', 'cityArbiter', 'panelMember', 'disciplineInspector']
export const unitPosts = ['unitCoordinator', 'handler', 'unitReviewer']

type Scoped = { readonly assignments: readonly Pick<WorkOrderState['assignments'][number], 'unitCode'>[]; readonly place: WorkOrderState['place']; readonly askedUnits: readonly string[] }

/** Whether this person may open the order at all. What is not theirs looks like what does not exist. */
export const mayRead = (person: SignedIn, state: WorkOrderState, directory: Directory): boolean =>
  mayReadShown(person, { ...state, askedUnits: askedUnits(state) }, directory)

/** The same, asked of the part of an order that a queue shows. */
export const mayReadShown = (person: SignedIn, state: Scoped, directory: Directory): boolean => {
  if (person.roles.some((role) => centrePosts.includes(role))) return true
  const units = state.assignments.map((assignment) => assignment.unitCode)
  if (person.roles.some((role) => unitPosts.includes(role)) && [...units, ...state.askedUnits].includes(person.unitCode)) return true
  if (!person.roles.some((role) => ['leader', 'districtArbiter', 'unitCoordinator'].includes(role))) return false
  const own = directory.unit(person.unitCode)
  if (!own) return false
  if (own.level === 'city' && own.kind === 'government') return true
  const territory = directory.territory(state.place.communityCode)
  const places = territory ? [territory.community.code, territory.street.code, territory.district.code] : []
  // The district's arbiter sits at its platform, which is no government.
  const isOfRegion = own.line === 'territory' || person.roles.includes('districtArbiter')
  return places.includes(own.regionCode) && isOfRegion || units.some((code) => directory.unit(code)?.parentCode === own.code)
}

/**
 * Whether this person may ask to see who the requester is: those who speak with them. From secrecy level 2 on units may not
 * (rulebook 6.5); administrators, leaders and analysts never.
 */
export const mayReveal = (person: SignedIn, state: WorkOrderState): boolean => {
  if (person.roles.includes('systemAdmin')) return false
  if (person.roles.some((role) => ['agent', 'webAgent', 'shiftLead', 'callbackOfficer'].includes(role))) return true
  const holds = state.assignments.some((assignment) => assignment.unitCode === person.unitCode && isHeld(assignment))
  return holds && state.secrecyLevel < 2 && person.roles.some((role) => role === 'unitCoordinator' || role === 'handler')
}
