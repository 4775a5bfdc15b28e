import type { SignedIn } from '../../../kernel/http/access.ts'
import { askedUnits } from '../domain/asked-units.ts'
import type { SecretPart } from '../domain/secrecy/policy.ts'
import { isAccused } from '../domain/secrecy/accused.ts'
import { isHeld, type WorkOrderState } from '../domain/state.ts'
import type { WorkOrderContext } from './context.ts'

/** Posts of the hotline centre: they see every order, masked, up to the secrecy that the policy keeps among fewer of them. */
export const centrePosts = ['agent', 'webAgent', 'shiftLead', 'dispatcher', 'centreReviewer', 'callbackOfficer', 'supervisor', 'cityArbiter', 'panelMember', 'disciplineInspector']
export const unitPosts = ['unitCoordinator', 'handler', 'unitReviewer']

/** What the scope of a person depends on beside the order. */
export type ScopeRules = Pick<WorkOrderContext, 'organisation' | 'workOrders' | 'now'>

type Shown = Pick<WorkOrderState, 'status' | 'secrecyLevel' | 'registeredBy' | 'accusedUnits'> & { readonly assignments: readonly Pick<WorkOrderState['assignments'][number], 'unitCode' | 'status'>[] }
type Scoped = Shown & { readonly place: WorkOrderState['place']; readonly askedUnits: readonly string[] }

const given = (rules: ScopeRules) => rules.workOrders.given({ kind: 'system', job: 'scope' }, rules.now())
const has = (person: SignedIn, roles: readonly string[]): boolean => person.roles.some((role) => roles.includes(role))
/** One of the accused unit's own people, or of a unit below it: no interest of theirs opens the order (rulebook 6.5.4). */
const isOfAccused = (person: SignedIn, state: Pick<WorkOrderState, 'accusedUnits'>, rules: ScopeRules): boolean => state.accusedUnits !== undefined && isAccused(state, person.unitCode, given(rules))

/** Whether this person may open the order at all. What is not theirs looks like what does not exist. */
export const mayRead = (person: SignedIn, state: WorkOrderState, rules: ScopeRules): boolean => mayReadShown(person, { ...state, askedUnits: askedUnits(state) }, rules)

/** The same, asked of the part of an order that a queue shows. */
export const mayReadShown = (person: SignedIn, state: Scoped, rules: ScopeRules): boolean => {
  const holds = state.assignments.some((assignment) => assignment.unitCode === person.unitCode && isHeld(assignment))
  const isAsked = state.askedUnits.includes(person.unitCode)
  const ofUnit = has(person, unitPosts)
  if (isOfAccused(person, state, rules)) return ofUnit && (holds || isAsked)
  const fewer = given(rules).policy.secrecy.openedBy[String(state.secrecyLevel)]
  if (fewer !== undefined) return has(person, fewer) || isTakingDown(person, state) || (ofUnit && (holds || isAsked))
  return has(person, centrePosts) || (ofUnit && (isAsked || state.assignments.some((assignment) => assignment.unitCode === person.unitCode))) || isTheirTerritory(person, state, rules)
}

/** Who takes a request down, or sorts what has come in, has to read it, however secret it is; once it is on its way to a unit no more. */
const isTakingDown = (person: SignedIn, { status, registeredBy }: Shown): boolean =>
  has(person, ['agent', 'webAgent']) && (status === 'intakePending' || status === 'infoNeeded' || (status === 'dispatchPending' && registeredBy === person.accountId))

/** Whether it is kept among fewer posts than the whole centre, and this person of the centre is none of them: they learn that it exists, not what it is about. */
export const isKeptFrom = (person: SignedIn, state: Scoped, rules: ScopeRules): boolean =>
  given(rules).policy.secrecy.openedBy[String(state.secrecyLevel)] !== undefined && has(person, centrePosts) && !mayReadShown(person, state, rules)

/** `isKeptFrom`, asked of a whole order. */
export const isCaseKeptFrom = (person: SignedIn, state: WorkOrderState, rules: ScopeRules): boolean => isKeptFrom(person, { ...state, askedUnits: askedUnits(state) }, rules)

/** Leaders and those who decide for a region see what happens in it, and what the units below theirs do. */
const isTheirTerritory = (person: SignedIn, { place, assignments }: Scoped, { organisation: { directory } }: ScopeRules): boolean => {
  if (!has(person, ['leader', 'districtArbiter', 'unitCoordinator'])) return false
  const own = directory.unit(person.unitCode)
  if (!own) return false
  if (own.level === 'city' && own.kind === 'government') return true
  const territory = directory.territory(place.communityCode)
  const places = territory ? [territory.community.code, territory.street.code, territory.district.code] : []
  // The district's arbiter sits at its platform, which is no government.
  const isOfRegion = own.line === 'territory' || person.roles.includes('districtArbiter')
  return places.includes(own.regionCode) && isOfRegion || assignments.some(({ unitCode: code }) => directory.unit(code)?.parentCode === own.code)
}

/**
 * Whether this person may ask to see who the requester is: those who speak with them, at this level of secrecy. Units only for the
 * shares that they hold, an accused one never (rulebook 6.5); administrators, leaders and analysts never.
 */
export const mayReveal = (person: SignedIn, state: WorkOrderState, rules: ScopeRules): boolean => {
  if (person.roles.includes('systemAdmin') || isOfAccused(person, state, rules)) return false
  const posts = person.roles.filter((role) => given(rules).policy.secrecy.revealedTo[String(state.secrecyLevel) as '0']?.includes(role))
  const holds = state.assignments.some((assignment) => assignment.unitCode === person.unitCode && isHeld(assignment))
  return posts.some((role) => !unitPosts.includes(role) || holds)
}

export const everything: ReadonlySet<SecretPart> = new Set<SecretPart>(['maskedPerson', 'narrative', 'address', 'words', 'attachments', 'accessLog'])

export type Sight = { readonly parts: ReadonlySet<SecretPart>; readonly isAccused: boolean }

/** What of the case this person sees: the centre everything (masked), people of units what the level lets through, the accused what the policy leaves them. */
export const sightOf = (person: SignedIn, state: Pick<WorkOrderState, 'secrecyLevel' | 'accusedUnits'>, rules: ScopeRules): Sight => {
  const { secrecy } = given(rules).policy
  if (isOfAccused(person, state, rules)) return { parts: new Set(secrecy.accusedSees), isAccused: true }
  if (has(person, centrePosts)) return { parts: everything, isAccused: false }
  return { parts: new Set(secrecy.unitSees[String(state.secrecyLevel) as '0']), isAccused: false }
}

const nothing: ReadonlySet<SecretPart> = new Set<SecretPart>()

/** What a row about the order may tell this person. Rows stand also in queues of people who may not open every order in them: of a secret one they tell these nothing. */
export const rowSight = (person: SignedIn, state: Scoped, rules: ScopeRules): ReadonlySet<SecretPart> =>
  (given(rules).policy.secrecy.openedBy[String(state.secrecyLevel)] !== undefined && !mayReadShown(person, state, rules) ? nothing : sightOf(person, state, rules).parts)

/** Whether a list that is no queue of theirs may name to this person what the order is about. */
export const seesTitle = (person: SignedIn, state: Pick<WorkOrderState, 'secrecyLevel' | 'accusedUnits'>, rules: ScopeRules): boolean => {
  const fewer = given(rules).policy.secrecy.openedBy[String(state.secrecyLevel)]
  return (fewer === undefined || has(person, fewer)) && sightOf(person, state, rules).parts.has('narrative')
}

/** Whether opening the case is itself put on record. */
export const isOpeningLogged = ({ secrecyLevel }: Pick<WorkOrderState, 'secrecyLevel'>, rules: ScopeRules): boolean => secrecyLevel >= given(rules).policy.secrecy.logsOpeningFrom
