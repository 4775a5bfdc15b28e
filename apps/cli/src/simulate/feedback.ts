import type { CallBackFailure, QueueRow } from '@suban/contract'
import type { Client } from '@suban/api-client'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { judges, wantsItAgain } from './requesters.ts'
import type { Town } from './town.ts'
import { doAgain } from './units.ts'

/** Real milliseconds until a call is tried again that the server does not allow yet. */
const untilCallAgain = 30 * 60_000
const mostPages = 5

/** Some requesters judge for themselves, on the page that their link opens. */
export const judgesByLink = (town: Town, id: string, share?: number): void => {
  const known = town.known.get(id)
  if (!known || known.token === null) return
  const { linkShareOfCalls, linkShareOfWeb, linkMinutes } = town.habits.feedback
  const { token, story } = known
  if (!town.dice.chance(share ?? (story.narrative.channel === 'phone' ? linkShareOfCalls : linkShareOfWeb))) return
  town.after(linkMinutes, async () => {
    const status = await judges(town, token, () => verdictOf(town, id, null))
    if (status !== null) await afterVerdict(town, id, status)
  }, 'day')
}

/** The call-back officer takes the first order whose call may be made now. */
export const callBackDesk = async (town: Town): Promise<boolean> => {
  const officer = await town.someone('callbackOfficer')
  for (let cursor: string | null = null, page = 0; page < mostPages; page++) {
    const { items, next }: { items: QueueRow[]; next: string | null } = await officer.read('/api/desks/:desk', { params: { desk: 'callBack' }, query: { limit: 60, cursor } })
    for (const row of items) {
      if (town.isFree(row.id) && await calls(town, officer, row)) return true
    }
    if (next === null) break
    cursor = next
  }
  return false
}

/** @returns false when this requester cannot be called now */
const calls = async (town: Town, officer: Client, row: QueueRow): Promise<boolean> => {
  // Nobody else calls until this call is over.
  town.leave(row.id, Infinity)
  const order = await officer.read('/api/work-orders/:id', { params: { id: row.id } })
  // A call that nobody finished: the simulation was stopped in the middle of it.
  if (order.status !== 'callingBack') {
    if (order.allowedActions.find(({ action }) => action === 'start-call-back')?.refusedBecause !== null) {
      town.leave(row.id, untilCallAgain)
      return false
    }
    await town.command(officer, row.id, 'start-call-back', {}, order.version)
  }
  town.after(town.habits.feedback.callMinutes, () => town.hold(row.id, () => speak(town, officer, row, order.person.contactId !== null)))
  return true
}

const speak = async (town: Town, officer: Client, row: QueueRow, hasPhone: boolean): Promise<void> => {
  const { dice, habits: { feedback } } = town
  if (!hasPhone || dice.chance(feedback.unreachableShare)) {
    const [outcome, note] = hasPhone ? dice.pick(texts.failedCalls) : ['denied', '匿名诉求未留联系方式'] as const
    await town.command(officer, row.id, 'record-failed-call', { outcome: outcome as CallBackFailure, note })
    town.tally.count('unreached')
    town.leave(row.id, untilCallAgain)
    judgesByLink(town, row.id, feedback.linkAfterMissedCallShare)
    return
  }
  const { status } = await town.command(officer, row.id, 'complete-call-back', verdictOf(town, row.id, row.matter?.code ?? null))
  town.tally.count('called')
  await afterVerdict(town, row.id, status)
}

/** What the requester says in the end; a second time people are easier to please. */
const verdictOf = (town: Town, id: string, matter: string | null) => {
  const { dice } = town
  const known = town.known.get(id)
  const isFirst = known === undefined || known.verdicts === 0
  if (known) known.verdicts++
  if (isFirst) {
    const { solved, satisfaction, remark } = known?.story.narrative ?? town.stories.like(matter)
    return { contacted: true, solved, satisfaction, remark }
  }
  return dice.chance(town.habits.feedback.secondTimeGoodShare)
    ? { contacted: true, solved: true, satisfaction: dice.pick([3, 4, 4, 5]), remark: dice.pick(texts.reworkRemarks) }
    : { contacted: true, solved: false, satisfaction: dice.pick([1, 2, 2]), remark: dice.pick(texts.badRemarks) }
}

/** A good verdict closes; a bad one brings the order back; and now and then what was closed was not solved after all. */
const afterVerdict = async (town: Town, id: string, status: string): Promise<void> => {
  const { feedback } = town.habits
  if (status === 'rework' || status === 'escalated') {
    town.tally.count('rework')
    if (status === 'escalated') town.tally.count('escalated')
    town.after([0, 1], () => doAgain(town, id))
    return
  }
  if (status !== 'closed') return
  town.tally.count('closed')
  const known = town.known.get(id)
  if (known === undefined || known.token === null || !town.dice.chance(feedback.reopenShare)) {
    town.known.delete(id)
    return
  }
  const { token } = known
  town.after(feedback.reopenMinutes, async () => {
    const again = await wantsItAgain(town, token)
    if (again !== null) await afterVerdict(town, id, again)
  }, 'day')
}
