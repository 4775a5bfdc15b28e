import { localTimeOf } from '../../calendar/index.ts'
import { clockName, dueUnder, inquiryClocks, type PastOrder } from '../../work-order/index.ts'
import { Group, Part, words, type Measure, type Sides, type Surroundings } from './measure.ts'

const departed = words('到期时间由办理中的决定另定，不随规则变', 'due times set by a decision, whatever the policy says')
const untold = words('规则里没有它的时限类别', 'clocks whose deadline class the policy does not know')

/**
 * The clocks of past orders, counted under both versions from the same start and with the same turns: which would have been late. A clock
 * that still runs counts as late when its time is over now.
 */
export const clockMeasure = (kind: 'deadlines' | 'calendar', { before, after }: Sides, { now, directory }: Surroundings): Measure => {
  const byClock = new Group(words('按时钟', 'By clock'), clockName)
  const byUnit = new Group(words('按单位', 'By unit'), (code) => (code === '' ? words('热线中心各台', 'Desks of the centre') : words(directory.unit(code)?.shortName ?? code, directory.unit(code)?.shortName ?? code)))
  const part = new Part(kind, 'clocks', words('时钟会不会超时', 'Clocks that would be late'), words('个时钟超时', 'clocks late'), [byClock, byUnit])
  const told = (due: number | null, isLate: boolean) => (due === null ? '—' : `${localTimeOf(due, after.calendar.utcOffsetMinutes)}${isLate ? ' ■' : ' ●'}`)
  return {
    add({ orderNo, state }: PastOrder): void {
      for (const clock of state.clocks) {
        if (clock.departure) { part.skip(departed); continue }
        const [was, now_] = [dueUnder(before, clock), dueUnder(after, clock)]
        if (was === undefined || now_ === undefined) { part.skip(untold); continue }
        if (was === null && now_ === null) continue
        const end = clock.stoppedAt ?? now
        const [wasLate, isLate] = [was !== null && end > was, now_ !== null && end > now_]
        const unit = clock.holderUnit ?? state.assignments.find((assignment) => assignment.no === clock.assignmentNo)?.unitCode ?? ''
        part.counted++
        part.before += Number(wasLate)
        part.after += Number(isLate)
        byClock.add(clock.clockId, Number(wasLate), Number(isLate))
        byUnit.add(unit, Number(wasLate), Number(isLate))
        if (was === now_) continue
        part.changed++
        if (was !== null && now_ !== null) part.shift((now_ - was) / 60_000)
        // Of what is looked into in silence no order is named.
        if (wasLate !== isLate && !inquiryClocks.includes(clock.clockId)) part.example(orderNo, clockName(clock.clockId), told(was, wasLate), told(now_, isLate))
      }
    },
    parts: () => [part.toJSON()],
  }
}
