import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import type { Minutes } from './habits.ts'
import type { Share } from './in-hand.ts'
import type { Town } from './town.ts'

/** Real milliseconds until the unit opens an order again with which it could do nothing. */
const aLongWhile = 600_000

/** A unit goes on with its share from where it stands: sign, speak with the requester, tell of progress, report, have it signed off. */
export const handle = (town: Town, share: Share): void => {
  const { unit } = town.habits
  switch (share.status) {
    case 'signPending': return step(town, share, unit.signMinutes, () => sign(town, share), 'any')
    case 'handling': return step(town, share, unit.contactMinutes, () => begin(town, share))
    case 'unitReview': return step(town, share, unit.approveMinutes, () => review(town, share))
    case 'rework': return step(town, share, unit.reworkMinutes, () => takeUpAgain(town, share))
  }
}

/** Whatever goes wrong, the share is nobody's any more, and the next look at the bench finds it as it stands. */
const step = (town: Town, share: Share, minutes: Minutes, deed: () => Promise<void>, hours?: 'any'): void =>
  town.after(minutes, async () => {
    if (share.isOver) return
    try {
      await deed()
    } catch (error) {
      if ((error as Error).name !== 'Later') town.inHand.release(share)
      throw error
    }
  }, hours ?? (share.isUrgent ? 'any' : town.dice.chance(town.habits.unit.officeShare) ? 'office' : 'day'))

const signer = (town: Town, { unitCode }: Share) => town.anyone(['unitCoordinator', 'handler'], unitCode)
const handler = (town: Town, { unitCode }: Share) => town.someone('handler', unitCode)

const sign = async (town: Town, share: Share): Promise<void> => {
  await town.command(await signer(town, share), share.id, 'sign-for', {})
  town.tally.count('signed')
  share.status = 'handling'
  handle(town, share)
}

const takeUpAgain = async (town: Town, share: Share): Promise<void> => {
  await town.command(await signer(town, share), share.id, 'accept-rework', {})
  share.status = 'handling'
  handle(town, share)
}

/** The handler opens the order and sees what is to be done. */
const begin = async (town: Town, share: Share): Promise<void> => {
  const { unit } = town.habits
  const client = await handler(town, share)
  const order = await client.read('/api/work-orders/:id', { params: { id: share.id } })
  const refusal = order.allowedActions.find(({ action }) => action === 'submit-result')?.refusedBecause
  if (refusal?.code === 'CONTACT_FIRST') return contact(town, share)
  if (refusal !== null) {
    town.leave(share.id, aLongWhile)
    town.inHand.release(share)
    return
  }
  if (share.role === 'co') step(town, share, unit.coSubmitMinutes, () => submitCo(town, share))
  else if (share.isRework) await contact(town, share)
  else step(town, share, unit.progressMinutes, () => progress(town, share))
}

const contact = async (town: Town, share: Share): Promise<void> => {
  const { dice, habits: { unit } } = town
  const client = await handler(town, share)
  if (dice.chance(unit.contactMissedShare)) {
    await town.command(client, share.id, 'record-first-contact', { method: 'phone', outcome: 'noAnswer', note: dice.pick(texts.contactMissed) })
    town.tally.count('missed')
    return step(town, share, unit.contactMinutes, () => contact(town, share))
  }
  const note = share.isRework ? dice.pick(texts.reworkContacts) : here(town, share, narrativeOf(town, share).contact)
  await town.command(client, share.id, 'record-first-contact', { method: /上门|登门|见面|当面/.test(note) ? 'visit' : 'phone', outcome: 'reached', note })
  town.tally.count('contacted')
  step(town, share, unit.progressMinutes, () => progress(town, share))
}

/** Most go on; a few are left lying for days, and are urged. */
const progress = async (town: Town, share: Share): Promise<void> => {
  const { dice, habits: { unit } } = town
  const text = here(town, share, share.isRework ? dice.pick(texts.reworkProgress) : narrativeOf(town, share).progress)
  await town.command(await handler(town, share), share.id, 'add-progress', { text, visibleToRequester: dice.chance(0.85) })
  town.tally.count('progress')
  const isLate = !share.isRework && dice.chance(unit.lateShare)
  if (isLate) town.tally.count('late')
  if (isLate && dice.chance(unit.lateUrgedShare)) {
    step(town, share, [unit.lateMinutes[0] / 2, unit.lateMinutes[0]], async () => {
      await town.command(await town.someone('supervisor'), share.id, 'urge', { text: dice.pick(texts.staffUrges) })
      town.tally.count('urged')
    })
  }
  step(town, share, isLate ? unit.lateMinutes : unit.submitMinutes, () => submit(town, share))
}

/** The lead waits for units that help, but not for ever: who is silent is waived, with the reason. */
const submit = async (town: Town, share: Share, waited = 0): Promise<void> => {
  const { dice, habits: { unit } } = town
  const helping = town.inHand.besides(share)
  if (helping.length > 0 && waited < 3 && !dice.chance(unit.coSilentShare)) return step(town, share, unit.coSubmitMinutes, () => submit(town, share, waited + 1))
  const narrative = narrativeOf(town, share)
  const reply = share.isRework ? dice.pick(texts.reworkReplies) : narrative.reply + dice.pick(texts.replyClosings)
  const text = here(town, share, reply)
  for (const other of helping) town.inHand.release(other)
  await town.command(await handler(town, share), share.id, 'submit-result', {
    resultType: share.isRework ? 'resolved' : (narrative.result as 'resolved'), text, solved: share.isRework || narrative.solved, basis: /《[^》]{2,40}》/.exec(text)?.[0] ?? dice.pick(texts.bases),
    requesterOpinion: town.known.get(share.id)?.story.person === null ? '匿名诉求，未能征求意见' : dice.pick(texts.opinions[String(share.isRework ? 4 : narrative.satisfaction)]!), waiveCo: dice.pick(texts.waivers),
  })
  town.tally.count('submitted')
  share.status = 'unitReview'
  handle(town, share)
}

const submitCo = async (town: Town, share: Share): Promise<void> => {
  await town.command(await handler(town, share), share.id, 'submit-result', { resultType: 'explained', text: town.dice.pick(texts.coReplies), requesterOpinion: '由主办单位统一征求', solved: true })
  share.status = 'unitReview'
  handle(town, share)
}

const review = async (town: Town, share: Share): Promise<void> => {
  const { dice, habits: { unit } } = town
  const reviewer = await town.someone('unitReviewer', share.unitCode)
  if (share.role === 'lead' && dice.chance(unit.rejectShare)) {
    await town.command(reviewer, share.id, 'reject-result', { reason: dice.pick(texts.unitRejections) })
    town.tally.count('rejected')
    return step(town, share, unit.submitMinutes, () => submit(town, share, Infinity))
  }
  await town.command(reviewer, share.id, 'approve-result', { note: dice.pick(texts.approvals) })
  town.tally.count(share.role === 'lead' ? 'approved' : 'coDone')
  town.inHand.release(share)
}

/** What is told of the order; of one that came before the simulation, what is told of others of its matter. */
const narrativeOf = (town: Town, { id, matter }: Share) => town.known.get(id)?.story.narrative ?? town.stories.like(matter)
const here = (town: Town, { id }: Share, text: string): string => text.replaceAll('{place}', town.known.get(id)?.story.place ?? '现场')
