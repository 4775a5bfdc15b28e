import { z } from 'zod'
import { circle } from '../domain/dispatch/path.ts'
import { isPassedOnEnough } from '../domain/dispatch/question.ts'
import type { Given } from '../domain/given.ts'
import { absent, type Assignment, type WorkOrderState } from '../domain/state.ts'

/** Handing an order on, and when that circles. */
export const HandingOnDocument = z.object({ mostHops: z.int().min(1), mostBetweenTwo: z.int().min(1), questionForwards: z.int().min(1) })

/** What becomes of an order that these units had one after the other, if it went to `next` now. */
export const HandingOnExample = z.object({
  name: z.string(),
  given: z.object({ hadBy: z.array(z.string().min(1)).min(1), next: z.string().min(1), isQuestion: z.boolean() }),
  expect: z.enum(['goes', 'dispute', 'centreAnswers']),
})

/** Decided by the same functions that decide for real. */
export const outcomeOfHandingOn = ({ hadBy, next, isQuestion }: z.infer<typeof HandingOnExample>['given'], given: Given): z.infer<typeof HandingOnExample>['expect'] => {
  const assignments = hadBy.map((unitCode, index): Assignment => ({
    no: index + 1, unitCode, role: 'lead', status: 'returned', dispatchedAt: 0, signedAt: null, firstContactAt: null, contactAttempts: 0, submittedAt: null, submittedBy: null,
  }))
  const state: WorkOrderState = { ...absent, status: 'dispatchPending', kind: isQuestion ? 'consultation' : 'complaint', matterCode: 'matter', assignments }
  if (isPassedOnEnough(state, given)) return 'centreAnswers'
  return circle(state, next, given) === null ? 'goes' : 'dispute'
}
