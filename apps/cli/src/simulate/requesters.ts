import { newKey } from '@suban/api-client'
import type { RequestKind } from '@suban/contract'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { Later } from './scheduler.ts'
import type { Story } from './stories.ts'
import type { Town } from './town.ts'
import { unitTakesOver } from './work.ts'

/** People keep writing and calling, at random moments, so many an hour. */
export const openLines = (town: Town): void => {
  const gap = 60 / town.options.perHour
  const next = (): void => town.after(gap * 0.2, gap * 1.8, async () => {
    next()
    const story = town.stories.next()
    await (story.narrative.channel === 'phone' ? calls(town, story) : writes(town, story, newKey()))
  })
  next()
}

const arrived = (town: Town, story: Story, receipt: { readonly workOrderId: string; readonly trackingToken: string }): void => {
  town.tally.count('arrived')
  town.known.set(receipt.workOrderId, { story, token: receipt.trackingToken })
  if (!town.chance(0.08)) return
  town.after(20, 120, async () => {
    await town.people.through('tracking', () => town.people.visitor.write('POST /api/public/track/:token/clues', { text: town.random.of(texts.clues) }, { params: { token: receipt.trackingToken } }))
  })
}

const writes = async (town: Town, story: Story, key: string): Promise<void> => {
  try {
    const { visitor } = town.people
    const receipt = await town.people.through('public-requests', () => visitor.write('POST /api/public/requests', {
      narrative: story.text, title: story.title, placeId: story.placeId, contact: { name: story.name, phone: story.phone },
    }, { key }))
    arrived(town, story, receipt)
  } catch (error) {
    // Too many from one address: they call instead, as people do.
    if (!(error instanceof Later)) throw error
    town.tally.refused('TOO_MANY_REQUESTS')
    await calls(town, story)
  }
}

/**
 * The call-taker types, sees what the machine thinks, and takes it down; where the unit is at work it is mostly sent out in the same
 * act.
 */
const calls = async (town: Town, story: Story): Promise<void> => {
  const { narrative } = story
  const agent = await town.someone('agent')
  const assist = await agent.write('POST /api/intake/assist', { narrative: story.text, placeId: story.placeId, kind: narrative.kind as RequestKind, matterCode: narrative.matter })
  const lead = assist.proposal?.lead?.code
  const isAnswered = narrative.kind === 'consultation' && town.chance(0.6)
  const dispatchTo = !isAnswered && lead !== undefined && town.isOpen(lead) && town.chance(0.6) ? { lead, co: assist.proposal!.co.map((unit) => unit.code) } : undefined
  const receipt = await agent.write('POST /api/requests', {
    narrative: story.text, title: story.title, placeId: story.placeId, kind: narrative.kind as RequestKind, matterCode: narrative.matter, channel: 'phone',
    contact: { name: story.name, phone: story.phone },
    ...(dispatchTo ? { dispatchTo } : {}),
    ...(isAnswered ? { directAnswer: { answer: narrative.reply.replaceAll('{place}', story.place), basis: '业务知识库办事指南' } } : {}),
  })
  arrived(town, story, receipt)
  if (!dispatchTo) return
  town.tally.count('dispatched')
  unitTakesOver(town, receipt.workOrderId, dispatchTo.lead)
}
