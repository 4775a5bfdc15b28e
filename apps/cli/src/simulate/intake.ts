import type { Client, In } from '@suban/api-client'
import type { Channel, CommandDone, RegisterRequest } from '@suban/contract'
import { arrived, rejectsAnswer } from './requesters.ts'
import type { Story } from './stories.ts'
import type { Town } from './town.ts'
import { countDispatch, sentTo } from './units.ts'

const day = 24 * 60

/**
 * The call-taker (or, for chats and the counter, the clerk) types, sees what the machine thinks, and takes it down: answered at once,
 * sent out in the same act where the unit is at work, or left to the dispatcher.
 */
export const takesDown = async (town: Town, story: Story, channel: Channel): Promise<void> => {
  const { dice, habits: { intake: habits } } = town
  const clerk = await town.someone(channel === 'phone' ? 'agent' : 'webAgent')
  const isAnswered = story.kind === 'consultation' && story.decline === null && dice.chance(habits.answeredAtOnceShare)
  const wantsOneKey = !isAnswered && story.decline === null && dice.chance(habits.oneKeyShare)
  const matterCode = story.matter !== null && (wantsOneKey || dice.chance(habits.picksMatterShare)) ? story.matter : undefined
  const assist = await clerk.write('POST /api/intake/assist', { narrative: story.text, placeId: story.placeId, kind: story.kind, ...(matterCode === undefined ? {} : { matterCode }) })
  const { proposal } = assist
  const isOneKey = wantsOneKey && matterCode !== undefined && proposal !== null && proposal.lead !== null && town.isOpen(proposal.lead.code)
  const dispatchTo = isOneKey ? { lead: proposal.lead!.code, co: proposal.co.map((unit) => unit.code) } : null
  const body: In<typeof RegisterRequest> = {
    narrative: story.text, title: story.title, placeId: story.placeId, kind: story.kind, channel, ...(matterCode === undefined ? {} : { matterCode }),
    ...(story.person ? { contact: story.person } : { isAnonymous: true }),
    ...(dispatchTo ? { dispatchTo } : {}),
    ...(isAnswered ? { directAnswer: directAnswerOf(story) } : {}),
  }
  const receipt = await clerk.write('POST /api/requests', body)
  town.tally.count(channel === 'phone' ? 'byPhone' : 'byOthers')
  arrived(town, receipt.workOrderId, { story, token: receipt.trackingToken, verdicts: 0 })
  if (isAnswered) answered(town, receipt.trackingToken)
  if (dispatchTo) {
    countDispatch(town, dispatchTo.co)
    sentTo(town, receipt.workOrderId, dispatchTo, proposal!.urgency === 'urgent' || proposal!.urgency === 'critical')
  }
  if (story.decline) await decline(town, clerk, receipt.workOrderId, story)
}

/** The desk of the intake clerks: what came in through the public form is accepted, answered or declined. Beside them the shift lead confirms what they decline. */
export const intakeDesk = async (town: Town): Promise<boolean> => {
  const lead = await town.someone('shiftLead')
  const proposed = (await lead.read('/api/dockets/:docket', { params: { docket: 'declines' }, query: { limit: 30 } })).items
  const toConfirm = proposed.find(({ id }) => town.isFree(id))
  if (toConfirm) {
    await town.hold(toConfirm.id, async () => { countDeclined(town, await town.command(lead, toConfirm.id, 'confirm-decline', {}, toConfirm.version)) })
    return true
  }
  const clerk = await town.someone('webAgent')
  const { items } = await clerk.read('/api/desks/:desk', { params: { desk: 'intake' }, query: { limit: 30 } })
  const row = items.find(({ id }) => town.isFree(id) && !proposed.some((other) => other.id === id))
  if (!row) return false
  const known = town.known.get(row.id)
  await town.hold(row.id, async () => {
    if (known?.story.decline) return decline(town, clerk, row.id, known.story)
    await town.command(clerk, row.id, 'accept', known ? { kind: known.story.kind, ...(known.story.matter === null ? {} : { matterCode: known.story.matter }) } : {}, row.version)
    town.tally.count('accepted')
    if (known?.story.kind !== 'consultation' || !town.dice.chance(town.habits.intake.answeredAtOnceShare)) return
    await town.command(clerk, row.id, 'answer-directly', directAnswerOf(known.story))
    answered(town, known.token)
  })
  return true
}

/** Where the city's policy says so, this only proposes it. */
const decline = async (town: Town, clerk: Client, id: string, story: Story): Promise<void> =>
  countDeclined(town, await town.command(clerk, id, 'decline', story.decline as { reason: 'litigation'; alternative: string }))

const countDeclined = (town: Town, { workOrderId, status }: CommandDone): void => {
  if (status !== 'declined') return
  town.tally.count('declined')
  town.known.delete(workOrderId)
}

const answered = (town: Town, token: string | null): void => {
  town.tally.count('answered')
  if (token !== null && town.dice.chance(town.habits.intake.answerRejectedShare)) town.after([60, day], () => rejectsAnswer(town, token), 'day')
}

const directAnswerOf = ({ narrative, place }: Story) => {
  const answer = narrative.reply.replaceAll('{place}', place)
  return { answer, basis: /《[^》]{2,40}》/.exec(answer)?.[0] ?? '业务知识库办事指南' }
}
