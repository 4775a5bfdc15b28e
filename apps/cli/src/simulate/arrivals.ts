import { newKey } from '@suban/api-client'
import { arrivalShare, busiest } from '@suban/server/set-up/demo-past/timing.ts'
import { hour } from './city-time.ts'
import { Later } from './doors.ts'
import { takesDown } from './intake.ts'
import { arrived } from './requesters.ts'
import type { Story } from './stories.ts'
import type { Town } from './town.ts'

/** People keep writing and calling, at random moments, by day more than by night; and now and then something fails and many call at once. */
export const openLines = (town: Town): void => {
  const { dice, time, scheduler, habits } = town
  const gap = hour / town.perHour
  const waits = (mean: number) => -Math.log(1 - dice.between(0, 1)) * mean
  const next = (at: number): void => scheduler.plan(at, async () => {
    next(at + waits(gap / busiest))
    const story = town.stories.next()
    if (dice.chance(arrivalShare(at, story.narrative.channel === 'phone') / busiest)) scheduler.plan(at, () => tells(town, story))
  })
  next(time.now() + waits(gap))

  const fails = (at: number, no: number): void => scheduler.plan(at, async () => {
    fails(at + waits(habits.arrivals.outageEveryHours * hour), no + 1)
    const outage = town.stories.outage(`outage-${no}`, new Date(at).getUTCMonth() + 1)
    const [least, most] = habits.arrivals.outageRequests
    // Many at once, then fewer and fewer.
    for (let left = dice.whole(least, most); left > 0; left--) town.after([0, habits.arrivals.outageMinutes * dice.between(0, 1) ** 2], () => tells(town, outage.next()))
  })
  fails(time.now() + waits(habits.arrivals.outageEveryHours * hour), 1)
}

const tells = async (town: Town, story: Story): Promise<void> => {
  const { channel } = story.narrative
  if (channel === 'phone') return takesDown(town, story, town.dice.chance(town.habits.arrivals.otherDoorShare) ? town.dice.pick(['walkIn', 'grid', 'leaderMailbox'] as const) : 'phone')
  // What comes through an app or a chat is taken down by a clerk; only the public form needs nobody.
  if (channel !== 'web') return takesDown(town, story, channel === 'app' ? town.dice.pick(['app', 'alipay'] as const) : 'wechat')
  await writes(town, story, newKey())
}

const writes = async (town: Town, story: Story, key: string): Promise<void> => {
  const { person } = story
  try {
    const receipt = await town.doors.through('public-requests', () => town.people.visitor.write('POST /api/public/requests', {
      narrative: story.text, title: story.title, placeId: story.placeId, ...(person ? { contact: person } : { isAnonymous: true }),
    }, { key }))
    town.tally.count('byWeb')
    arrived(town, receipt.workOrderId, { story, token: receipt.trackingToken, verdicts: 0 })
  } catch (error) {
    // Too many from one address: they call instead, as people do.
    if (!(error instanceof Later)) throw error
    town.tally.count('turnedAway')
    await takesDown(town, story, 'phone')
  }
}
