import { clockStarter, granted, running, runningOf } from '../clock-effects.ts'
import type { ClockChange, ClockEffects, DispatchedUnit } from '../event.ts'
import type { Given } from '../given.ts'
import { isOpenShare, type Clock, type ClockStart, type DeadlineClass, type WorkOrderState } from '../state.ts'

export type Wanted = { readonly lead: string; readonly co: readonly string[] }
/** A due time that the decision sets, or a class counted from now; both null: new shares get their usual time, the others keep theirs. */
export type Due = { readonly dueAt: number | null; readonly deadlineClass: DeadlineClass | null }

export type Decided = { readonly assignments: readonly DispatchedUnit[]; readonly takenBack: readonly number[]; readonly clocks: ClockEffects }

/** The unit that leads already goes on where it stands; whoever is not named any more gives its share back; the others get one. */
export const sharesFor = (state: WorkOrderState, { lead, co }: Wanted, due: Due, stop: readonly string[], given: Given): Decided => {
  const wanted = [{ unitCode: lead, role: 'lead' as const }, ...co.map((unitCode) => ({ unitCode, role: 'co' as const }))]
  const open = state.assignments.filter(isOpenShare)
  const isSame = (one: { unitCode: string; role: string }) => (other: { unitCode: string; role: string }) => one.unitCode === other.unitCode && one.role === other.role
  const kept = open.filter((share) => wanted.some(isSame(share)))
  const takenBack = open.filter((share) => !kept.includes(share)).map((share) => share.no)
  // A co-unit that is done has nothing left to do: it is not asked anew.
  const done = state.assignments.filter((share) => share.status === 'done')
  const first = state.assignments.length + 1
  const assignments = wanted.filter((unit) => !kept.some(isSame(unit)) && !done.some(isSame(unit))).map((unit, index): DispatchedUnit => ({ no: first + index, ...unit }))
  const start = clockStarter(state, given)
  const started = assignments.flatMap((unit) => [start('sign', unit.no), handling(start('handling', unit.no, given.now, due.deadlineClass ?? state.deadlineClass), due, given)])
  const dueAt = due.dueAt ?? (due.deadlineClass === null ? null : given.startClock('handling', due.deadlineClass, given.now).dueAt)
  const change = dueAt === null ? [] : kept.flatMap((share) => handlingOf(state, share.no)).map((clock): ClockChange => granted(clock, given, dueAt, 'ruling'))
  return {
    assignments, takenBack,
    clocks: {
      stop: [...running(state, stop), ...runningOf(state, takenBack)], start: started,
      ...(change.length > 0 ? { change } : {}),
    },
  }
}

const handlingOf = (state: WorkOrderState, no: number): readonly Clock[] => state.clocks.filter((clock) => clock.stoppedAt === null && clock.assignmentNo === no && clock.clockId === 'handling')

/** A new share's handling clock, due when the decision says. */
const handling = (fresh: ClockStart, due: Due, given: Given): ClockStart => {
  if (due.dueAt === null) return fresh
  const { no: _no, ...times } = granted({ ...fresh, lamp: 'green', stoppedAt: null }, given, due.dueAt, 'ruling')
  return { ...fresh, ...times }
}
