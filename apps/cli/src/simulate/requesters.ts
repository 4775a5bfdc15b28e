import { ProblemError } from '@suban/api-client'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { Later } from './doors.ts'
import type { Known, Town } from './town.ts'

/** A request has come in; its requester may have more to say later. */
export const arrived = (town: Town, id: string, known: Known): void => {
  const { clueShare, urgeShare, laterMinutes } = town.habits.arrivals
  town.tally.count('arrived')
  town.remember(id, known)
  if (town.dice.chance(clueShare)) town.after(laterMinutes, () => saysMore(town, id, known), 'day')
  if (town.dice.chance(urgeShare)) town.after(laterMinutes, () => urges(town, known), 'day')
}

/**
 * A door that is shut is no reason to come again: what was to be said is said some other time. And between the look at the page and
 * the click somebody may have called: then it is not the moment any more.
 */
const ifPossible = async (town: Town, act: () => Promise<void>): Promise<void> => {
  try {
    await act()
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'WRONG_STATUS') town.tally.count('raced')
    else if (!(error instanceof Later)) throw error
  }
}

/** What the requester may do now, as the tracking page says. */
const pageOf = async (town: Town, token: string) =>
  (await town.doors.through('tracking', () => town.people.visitor.read('/api/public/track/:token', { params: { token } }))).can

const saysMore = async (town: Town, id: string, { story, token }: Known): Promise<void> => {
  const text = town.dice.pick(texts.clues)
  if (story.narrative.channel !== 'phone') {
    if (token !== null) await ifPossible(town, async () => {
      if (!(await pageOf(town, token)).addClue) return
      await town.doors.through('clues', () => town.people.visitor.write('POST /api/public/track/:token/clues', { text }, { params: { token } }))
      town.tally.count('clues')
    })
    return
  }
  const agent = await town.someone('agent')
  const order = await agent.read('/api/work-orders/:id', { params: { id } })
  if (order.allowedActions.find(({ action }) => action === 'clue')?.refusedBecause !== null) return
  await town.command(agent, id, 'clue', { text })
  town.tally.count('clues')
}

const urges = (town: Town, { token }: Known): Promise<void> => ifPossible(town, async () => {
  if (token === null || !(await pageOf(town, token)).urge) return
  await town.doors.through('urging', () => town.people.visitor.write('POST /api/public/track/:token/urging', { text: town.dice.pick(texts.urges) }, { params: { token } }))
  town.tally.count('urged')
})

/** The direct answer does not help: it becomes a work order. */
export const rejectsAnswer = (town: Town, token: string): Promise<void> => ifPossible(town, async () => {
  if (!(await pageOf(town, token)).rejectAnswer) return
  await town.doors.through('answers', () => town.people.visitor.write('POST /api/public/track/:token/answer-rejection', { reason: town.dice.pick(texts.answerRejections) }, { params: { token } }))
  town.tally.count('answerRejected')
})

/** @returns the order's new status, or null when it was not the moment any more */
export const judges = async (town: Town, token: string, verdict: () => { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly remark: string }): Promise<string | null> => {
  let status: string | null = null
  await ifPossible(town, async () => {
    if (!(await pageOf(town, token)).evaluate) return
    status = (await town.doors.through('evaluations', () => town.people.visitor.write('POST /api/public/track/:token/evaluation', verdict(), { params: { token } }))).status
    town.tally.count('evaluated')
  })
  return status
}

/** It came back: the requester has the closed order opened again. @returns the order's new status, or null */
export const wantsItAgain = async (town: Town, token: string): Promise<string | null> => {
  let status: string | null = null
  await ifPossible(town, async () => {
    if (!(await pageOf(town, token)).reopen) return
    status = (await town.doors.through('reopenings', () => town.people.visitor.write('POST /api/public/track/:token/reopening', { reason: town.dice.pick(texts.reopenings) }, { params: { token } }))).status
    town.tally.count('reopened')
  })
  return status
}
