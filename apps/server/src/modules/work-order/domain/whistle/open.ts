import { refuse } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isOpenShare, isOver, type Assignment, type Clock, type WorkOrderState } from '../state.ts'
import type { Summons, Whistle } from './state.ts'

export const unitOf = (given: Given): string | null => (given.actor.kind === 'staff' ? given.actor.unitCode : null)

/** Whistles that still call for somebody. */
export const openWhistles = (state: WorkOrderState): readonly Whistle[] => (state.whistles ?? []).filter((whistle) => whistle.endedAt === null)

/** A whistle ends with the share of whoever blew it, whatever ended that share, and nobody has to come to one that is over. Part of every fold. */
export const endWhistles = (state: WorkOrderState, at: number): WorkOrderState => {
  if (state.whistles === undefined) return state
  const isOrphan = (whistle: Whistle) => whistle.endedAt === null && !state.assignments.some((share) => share.no === whistle.byShare && isOpenShare(share))
  const whistles = state.whistles.some(isOrphan) ? state.whistles.map((whistle) => (isOrphan(whistle) ? { ...whistle, endedAt: at, end: 'overtaken' as const } : whistle)) : state.whistles
  const over = whistles.filter((whistle) => whistle.endedAt !== null).flatMap((whistle) => whistle.summons.map((summons) => summons.clockNo))
  const isStray = (clock: Clock) => clock.stoppedAt === null && over.includes(clock.no)
  const clocks = state.clocks.some(isStray) ? state.clocks.map((clock) => (isStray(clock) ? { ...clock, stoppedAt: at } : clock)) : state.clocks
  return whistles === state.whistles && clocks === state.clocks ? state : { ...state, whistles, clocks }
}

/** Open whistles that this unit has blown. */
export const ownWhistles = (state: WorkOrderState, unitCode: string | null): readonly Whistle[] => openWhistles(state).filter((whistle) => whistle.byUnit === unitCode)
export const summonsOf = (whistle: Whistle, unitCode: string | null): Summons | null => whistle.summons.find((summons) => summons.unitCode === unitCode) ?? null
/** A department that was called and not let go yet. */
export const isBound = (summons: Summons): boolean => summons.releasedAt === null
/** Departments that a whistle calls, or called: they may read the order. */
export const summonedUnits = (state: WorkOrderState): readonly string[] => (state.whistles ?? []).flatMap((whistle) => whistle.summons.map((summons) => summons.unitCode))

/** Nothing of a whistle is done any more once the order is over, but scoring the call. */
export const notOver = (state: WorkOrderState): GuardAnswer => (isOver(state) ? refuse('WRONG_STATUS', { status: state.status }) : null)

/**
 * Whether a whistle keeps a share from reporting its result: the lead waits for every whistle of the order, a street for its own, and
 * a department stays until the street lets it go (事不完人不撤, rulebook 2.7).
 */
export const whistleHoldsBack = (state: WorkOrderState, share: Assignment): GuardAnswer => {
  const open = openWhistles(state)
  const own = open.find((whistle) => share.role === 'lead' || whistle.byUnit === share.unitCode)
  if (own) return refuse('WHISTLE_STILL_OPEN', { matter: own.matter })
  const calling = open.find((whistle) => { const summons = summonsOf(whistle, share.unitCode); return summons !== null && isBound(summons) })
  return calling ? refuse('STAY_UNTIL_RELEASED', { unit: calling.byUnit }) : null
}

/** Departments that did not come in time, whistle by whistle: what supervision asks about. */
export const overdueSummons = (state: WorkOrderState): readonly { readonly whistle: Whistle; readonly summons: Summons }[] =>
  (state.whistles ?? []).flatMap((whistle) => whistle.summons.filter((summons) => summons.overdueAt !== null).map((summons) => ({ whistle, summons })))
