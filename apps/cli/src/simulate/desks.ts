import { ProblemError } from '@suban/api-client'
import type { QueueRow } from '@suban/contract'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { callBackDesk, judgesByLink } from './feedback.ts'
import type { Habits } from './habits.ts'
import { intakeDesk } from './intake.ts'
import { dispatchDesk } from './dispatch.ts'
import type { Town } from './town.ts'

type DeskName = keyof Habits['desks']

const posts: Readonly<Record<DeskName, string>> = { intake: 'webAgent', dispatch: 'dispatcher', centreReview: 'centreReviewer', callBack: 'callbackOfficer' }

/** The desks of the centre: so many people at each take one order after the other off its queue. */
export const openDesks = (town: Town): void => {
  const works: Readonly<Record<DeskName, (town: Town) => Promise<boolean>>> = { intake: intakeDesk, dispatch: dispatchDesk, centreReview: reviewDesk, callBack: callBackDesk }
  for (const [name, work] of Object.entries(works) as [DeskName, (town: Town) => Promise<boolean>][]) {
    const { people, minutes, hours } = town.habits.desks[name]
    // Where more comes than the habits are made for, people are quicker.
    const pace = Math.min(1, town.habits.perHour / town.perHour)
    for (let no = 0; no < people; no++) {
      const turn = async (): Promise<void> => {
        // What a slow server takes of the time is no pause.
        const began = town.time.now()
        let found = false
        try {
          if (no > 0 && !town.doors.isBusy('sign-in')) await town.oneMore(posts[name])
          found = await work(town)
        } catch (error) {
          // Too fast, or not signed in yet: the scheduler has this turn again in time. A refusal is counted, and the desk goes on.
          if (!(error instanceof ProblemError) || error.problem.status === 429) throw error
          town.refused(error)
        }
        // Where nothing waits, one keeps looking and the others look in now and then.
        const idle = minutes[1] * (no === 0 ? 1 : 5)
        const [from, to] = found ? minutes : [idle, idle * 2]
        town.after([from * pace, to * pace], turn, hours, began)
      }
      town.after([0, minutes[1]], turn, hours)
    }
  }
}

const reviewDesk = async (town: Town): Promise<boolean> => {
  const reviewer = await town.someone('centreReviewer')
  const { items } = await reviewer.read('/api/desks/:desk', { params: { desk: 'centreReview' }, query: { limit: 30 } })
  const row: QueueRow | undefined = items.find(({ id }) => town.isFree(id))
  if (!row) return false
  await town.hold(row.id, async () => {
    if (town.dice.chance(town.habits.feedback.sendBackShare)) {
      // The unit finds it on its bench.
      await town.command(reviewer, row.id, 'send-back', { reason: town.dice.pick(texts.sendBacks) }, row.version)
      town.tally.count('sentBack')
    } else {
      await town.command(reviewer, row.id, 'pass-review', { note: town.dice.pick(texts.passes) }, row.version)
      town.tally.count('passed')
      judgesByLink(town, row.id)
    }
  })
  return true
}
