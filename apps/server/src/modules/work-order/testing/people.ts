import type { DecisionActor } from '../domain/given.ts'

/** Units of the small town that the tests of the life cycle play in. */
export const STREET = 'street-qingshi'
export const WATER = 'water-company'
export const BUREAU = 'district-housing'
export const DISTRICT = 'district-platform'
export const CITY_BUREAU = 'city-housing'
export const COMMUNITY = 'community-lakeside'
export const CLOSED_UNIT = 'street-abolished'
export const CENTRE = 'hotline-centre'

const staff = (accountId: string, unitCode: string, ...roles: readonly string[]): DecisionActor => ({ kind: 'staff', accountId, unitCode, roles })

// The hotline centre.
export const agent = staff('agent-1', CENTRE, 'agent')
export const webAgent = staff('web-agent-1', CENTRE, 'webAgent')
export const shiftLead = staff('shift-lead-1', CENTRE, 'shiftLead')
export const otherShiftLead = staff('shift-lead-2', CENTRE, 'shiftLead')
export const dispatcher = staff('dispatcher-1', CENTRE, 'dispatcher')
export const otherDispatcher = staff('dispatcher-2', CENTRE, 'dispatcher')
export const centreReviewer = staff('centre-reviewer-1', CENTRE, 'centreReviewer')
export const officer = staff('officer-1', CENTRE, 'callbackOfficer')
export const supervisor = staff('supervisor-1', CENTRE, 'supervisor')
export const leader = staff('leader-1', CENTRE, 'leader')

export const cityArbiter = staff('city-arbiter-1', CENTRE, 'cityArbiter')
/** The first one's bureau handles orders, too, and may be concerned. */
export const panel = [1, 2, 3, 4, 5, 6, 7].map((no) => staff(`panel-${no}`, no === 1 ? BUREAU : CENTRE, 'panelMember'))
export const inspector = staff('inspector-1', CENTRE, 'disciplineInspector')
export const districtArbiter = staff('district-arbiter-1', DISTRICT, 'districtArbiter')
export const gridWorker = staff('grid-worker-1', COMMUNITY, 'gridWorker')

// Nobody in particular.
export const requester: DecisionActor = { kind: 'requester' }
export const sweeper: DecisionActor = { kind: 'system', job: 'sweep' }
export const importer: DecisionActor = { kind: 'system', job: 'import' }

/** People of a unit. */
export const coordinatorOf = (unit: string): DecisionActor => staff(`${unit}-coordinator`, unit, 'unitCoordinator')
export const handlerOf = (unit: string): DecisionActor => staff(`${unit}-handler`, unit, 'handler')
export const reviewerOf = (unit: string): DecisionActor => staff(`${unit}-reviewer`, unit, 'unitReviewer')

/** The same account with other roles: one person in two posts. */
export const alsoAs = (actor: DecisionActor, ...roles: readonly string[]): DecisionActor =>
  actor.kind === 'staff' ? { ...actor, roles: [...actor.roles, ...roles] } : actor
