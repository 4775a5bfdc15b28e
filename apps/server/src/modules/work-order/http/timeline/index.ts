import { callBackLines } from './call-back.ts'
import { clueLines } from './clue.ts'
import { directAnswerLines } from './direct-answer.ts'
import { dispatchLines } from './dispatch.ts'
import { eventClusterLines } from './event-cluster.ts'
import { handlingLines } from './handling.ts'
import { intakeLines } from './intake.ts'
import type { Lines } from './line.ts'
import { reviewLines } from './review.ts'
import { supervisionLines } from './supervision.ts'
import { timeLines } from './time.ts'

/** What each event says beyond its title, in words. */
export const lines: Lines = {
  ...intakeLines,
  ...directAnswerLines,
  ...dispatchLines,
  ...eventClusterLines,
  ...handlingLines,
  ...reviewLines,
  ...callBackLines,
  ...clueLines,
  ...supervisionLines,
  ...timeLines,
}
