import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import type { Town } from './town.ts'

const words = (town: Town, id: string) => {
  const story = town.known.get(id)?.story
  const here = story === undefined ? '现场' : story.title
  return {
    contact: story?.narrative.contact ?? '已电话联系诉求人，核实了诉求内容', progress: story?.narrative.progress ?? '已到现场核实，正在处理',
    reply: story ? story.narrative.reply.replaceAll('{place}', story.place) : `经核实，诉求人反映的${here}情况属实，已处理完毕并留存记录。`,
    resultType: (story?.narrative.result ?? 'resolved') as 'resolved', solved: story?.narrative.solved ?? true,
  }
}

/** A unit's share of an order, step by step: sign, speak with the requester, tell of progress, report, have it signed off. */
export const unitTakesOver = (town: Town, id: string, unitCode: string): void => {
  town.after(3, 30, async () => {
    await town.command(await town.someone('unitCoordinator', unitCode), id, 'sign-for', {})
    town.tally.count('signed')
    handle(town, id, unitCode)
  })
}

const handle = (town: Town, id: string, unitCode: string): void => {
  town.after(4, 40, async () => {
    await town.command(await town.someone('handler', unitCode), id, 'record-first-contact', { method: 'phone', outcome: 'reached', note: words(town, id).contact })
    town.tally.count('contacted')
    town.after(10, 60, async () => {
      await town.command(await town.someone('handler', unitCode), id, 'add-progress', { text: words(town, id).progress })
      resubmit(town, id, unitCode)
    })
  })
}

/** Report the result; also again, after it was sent back. */
export const resubmit = (town: Town, id: string, unitCode: string): void => {
  town.after(10, 60, async () => {
    const { reply, resultType, solved } = words(town, id)
    await town.command(await town.someone('handler', unitCode), id, 'submit-result', {
      resultType, text: reply, solved, basis: town.random.of(texts.bases), requesterOpinion: town.random.of(texts.opinions['4']!), waiveCo: town.random.of(texts.waivers),
    })
    town.tally.count('submitted')
    town.after(4, 25, async () => {
      const reviewer = await town.someone('unitReviewer', unitCode)
      if (town.chance(0.05)) {
        await town.command(reviewer, id, 'reject-result', { reason: town.random.of(texts.unitRejections) })
        resubmit(town, id, unitCode)
        return
      }
      await town.command(reviewer, id, 'approve-result', { note: town.random.of(texts.approvals) })
      town.tally.count('approved')
    })
  })
}

/** What the requester says in the end; a second time people are easier to please. */
export const verdictOf = (town: Town, id: string) => {
  const narrative = town.known.get(id)?.story.narrative
  const isSaid = narrative !== undefined && !town.heard.has(id)
  town.heard.add(id)
  return isSaid
    ? { contacted: true, solved: narrative.solved, satisfaction: narrative.satisfaction, remark: narrative.remark }
    : { contacted: true, solved: true, satisfaction: town.random.of([3, 4, 4, 5]), remark: '' }
}

/** A bad verdict brings the order back: to the same unit, or to the one above it. */
export const afterVerdict = async (town: Town, id: string, status: string): Promise<void> => {
  if (status === 'closed') town.tally.count('closed')
  if (status !== 'rework' && status !== 'escalated') return
  town.tally.count('rework')
  const order = await (await town.someone('dispatcher')).read('/api/work-orders/:id', { params: { id } })
  const lead = order.assignments.findLast((share) => share.role === 'lead')?.unit.code
  if (lead === undefined || !town.isStaffed(lead)) return
  if (status === 'escalated') return unitTakesOver(town, id, lead)
  town.after(5, 40, async () => {
    await town.command(await town.someone('unitCoordinator', lead), id, 'accept-rework', {})
    handle(town, id, lead)
  })
}
