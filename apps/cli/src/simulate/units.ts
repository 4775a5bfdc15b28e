import type { AssignmentStatus } from '@suban/contract'
import { handle } from './handling.ts'
import type { Share } from './in-hand.ts'
import type { Town } from './town.ts'

/** An order was sent to its units: who is at work takes it up; the next looks at the bench find the rest. */
export const sentTo = (town: Town, id: string, { lead, co }: { readonly lead: string; readonly co: readonly string[] }, isUrgent: boolean, matter: string | null = null): void => {
  const facts = { id, isUrgent, matter, status: 'signPending', isRework: false, isOver: false } as const
  takeUp(town, { ...facts, unitCode: lead, role: 'lead' })
  for (const unitCode of co) {
    if (town.isOpen(unitCode)) takeUp(town, { ...facts, unitCode, role: 'co' })
    else if (town.isStaffed(unitCode)) town.wanted.add(unitCode)
  }
}

/** To one unit (直派) or to several (双派). */
export const countDispatch = (town: Town, co: readonly string[]): void => {
  town.tally.count('dispatched')
  town.tally.count(co.length === 0 ? 'single' : 'double')
}

const givenUp = ['takenBack', 'returned', 'released', 'handedOn'] as const
const isGivenUp = (status: AssignmentStatus): status is (typeof givenUp)[number] => (givenUp as readonly AssignmentStatus[]).includes(status)

/** It came back after a bad verdict: to the unit that did it, or to the one above. @throws Later while its people cannot sign in */
export const doAgain = async (town: Town, id: string): Promise<void> => {
  const order = await (await town.someone('dispatcher')).read('/api/work-orders/:id', { params: { id } })
  const lead = order.assignments.findLast((share) => share.role === 'lead' && !isGivenUp(share.status))
  if (lead === undefined || lead.status === 'done' || isGivenUp(lead.status) || !town.isStaffed(lead.unit.code)) return
  await open(town, lead.unit.code)
  takeUp(town, { id, unitCode: lead.unit.code, role: 'lead', isUrgent: false, matter: order.matter?.code ?? null, status: lead.status, isRework: true, isOver: false })
}

/** Let a unit's handler and reviewer come to work; from then on they look at their bench again and again. @throws Later */
export const open = async (town: Town, unitCode: string): Promise<void> => {
  for (const role of ['handler', 'unitReviewer']) await town.someone(role, unitCode)
  town.wanted.delete(unitCode)
  if (town.atWork.has(unitCode)) return
  town.atWork.add(unitCode)
  town.after([1, town.habits.unit.roundMinutes[0]], () => lookAtBench(town, unitCode))
}

/** Units that were asked to help come to work one after the other, when the sign-in is not needed for more. */
export const openWanted = (town: Town): void => {
  town.after([10, 20], async () => {
    const [unitCode] = town.wanted
    if (unitCode !== undefined && !town.doors.isBusy('sign-in')) await open(town, unitCode)
    openWanted(town)
  })
}

const takeUp = (town: Town, share: Share): void => {
  const taken = town.inHand.take(share)
  if (taken) handle(town, taken)
}

/** Whatever lies on the bench and is in nobody's hands, most pressing first: from before the simulation, or left after a refusal. */
const lookAtBench = async (town: Town, unitCode: string): Promise<void> => {
  await takeFromBench(town, unitCode)
  town.after(town.habits.unit.roundMinutes, () => lookAtBench(town, unitCode), 'day')
}

const takeFromBench = async (town: Town, unitCode: string): Promise<void> => {
  const room = town.habits.unit.mostInHand - town.inHand.count(unitCode)
  if (room <= 0) return
  if (!town.doors.isBusy('sign-in')) await town.oneMore('unitCoordinator', unitCode)
  const handler = await town.someone('handler', unitCode)
  const { items } = await handler.read('/api/unit-bench', { query: { limit: 100 } })
  const waiting = items.filter((row) => !town.inHand.has(unitCode, row.id) && town.isFree(row.id))
  for (const row of waiting.slice(0, room)) {
    const { assignmentStatus: status, assignmentRole } = row
    if (status === null || status === 'done' || isGivenUp(status)) continue
    takeUp(town, {
      id: row.id, unitCode, role: assignmentRole ?? 'lead', isUrgent: row.deadlineClass === '2h' || row.deadlineClass === '24h', matter: row.matter?.code ?? null,
      status, isRework: row.reworkRound > 0, isOver: false,
    })
  }
}
