import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const Share = z.number().min(0).max(1)
/** From … to, minutes of city time. */
const Minutes = z.tuple([z.number().min(0), z.number().min(0)]).refine(([from, to]) => from <= to, 'from must not lie after to')
const DeskHabits = z.strictObject({ people: z.int().min(1).max(12), minutes: Minutes, hours: z.enum(['any', 'day', 'office']) })

/** How the people of a simulated city live and work: `simulation.json` of the city folder. */
export const Habits = z.strictObject({
  id: z.string(), version: z.string(), note: z.string(),
  perHour: z.int().min(1).max(3_600).describe('requests an hour, mean over day and night; the desks are staffed for so many'),
  streets: z.int().min(1).describe('requests come from so many streets; few, so that few units have to sign in'),
  arrivals: z.strictObject({
    goodEndingsShare: Share, anonymousShare: Share, declinedShare: Share, otherDoorShare: Share.describe('of what is called in: comes over the counter instead, or through the grid'),
    clueShare: Share, urgeShare: Share, laterMinutes: Minutes, outageEveryHours: z.number().positive(), outageRequests: z.tuple([z.int().min(1), z.int().min(1)]), outageMinutes: z.number().positive(),
  }),
  intake: z.strictObject({ oneKeyShare: Share, answeredAtOnceShare: Share, answerRejectedShare: Share, picksMatterShare: Share }),
  dispatch: z.strictObject({ splitShare: Share, comparesShare: Share, sameAbove: Share, addsStreetShare: Share, undoShare: Share }),
  desks: z.strictObject({ intake: DeskHabits, dispatch: DeskHabits, centreReview: DeskHabits, callBack: DeskHabits }),
  unit: z.strictObject({
    mostInHand: z.int().min(1), roundMinutes: Minutes, officeShare: Share, signMinutes: Minutes, contactMinutes: Minutes, contactMissedShare: Share, progressMinutes: Minutes,
    submitMinutes: Minutes, approveMinutes: Minutes, rejectShare: Share, coSubmitMinutes: Minutes, coSilentShare: Share, lateShare: Share, lateMinutes: Minutes, lateUrgedShare: Share, reworkMinutes: Minutes,
  }),
  feedback: z.strictObject({
    sendBackShare: Share, linkShareOfWeb: Share, linkShareOfCalls: Share, linkMinutes: Minutes, callMinutes: Minutes, unreachableShare: Share, linkAfterMissedCallShare: Share,
    secondTimeGoodShare: Share, reopenShare: Share, reopenMinutes: Minutes,
  }),
})
export type Habits = z.infer<typeof Habits>
export type Minutes = Habits['unit']['signMinutes']

export const habitsFile = 'simulation.json'

/** @throws Error with a Chinese sentence that names the first thing that is wrong */
export const readHabits = async (cityFolder: string): Promise<Habits> => {
  const checked = Habits.safeParse(JSON.parse(await readFile(join(cityFolder, habitsFile), 'utf8')))
  if (checked.success) return checked.data
  const issue = checked.error.issues[0]!
  throw new Error(`${habitsFile} 有误：${issue.path.join('.')} ${issue.message}`)
}
