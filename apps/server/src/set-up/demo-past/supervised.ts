import { openSupervisions, type WorkOrderState } from '../../modules/work-order/index.ts'
import type { Dice } from './dice.ts'
import type { Answer } from './life.ts'
import type { Staff } from './staff.ts'
import { texts } from './texts.ts'
import type { Timing } from './timing.ts'

type Scene = { readonly dice: Dice; readonly staff: Staff; readonly timing: Timing; readonly centre: string }

/**
 * How the units of a past answer what they are held to: most of them within their time, and a supervisor says the day after whether it will
 * do; some let it run out. What needs no answer is left to be settled by itself.
 */
export const supervisedAs = ({ dice, staff, timing, centre }: Scene): ((state: WorkOrderState) => Answer | null) => {
  // Each clock of a supervision is thought about once: whether it is answered, and when.
  const planned = new Map<number, Answer | null>()
  return (state) => {
    const answers = openSupervisions(state).flatMap((one) => {
      const clock = state.clocks.find(({ no }) => no === one.clockNo)
      if (!clock || one.causeNo !== null) return []
      if (!planned.has(clock.no)) planned.set(clock.no, answerTo(one, clock))
      return planned.get(clock.no) ?? []
    })
    return answers.reduce<Answer | null>((first, answer) => (first === null || answer.at < first.at ? answer : first), null)
  }

  function answerTo({ no, unitCode, turn }: ReturnType<typeof openSupervisions>[number], { startedAt, dueAt }: WorkOrderState['clocks'][number]): Answer | null {
    const within = (dueAt ?? startedAt + 86_400_000) - startedAt
    const at = Math.floor(timing.later(startedAt + within * dice.between(0.1, 0.55), 'office'))
    if (turn === 'supervisor') return { at, actor: staff.ofCentre('supervisor', dice), command: { type: 'judgeReply', no, isAccepted: true, note: '' } }
    const isCentre = unitCode === centre
    if ((!isCentre && !staff.has(unitCode, 'unitCoordinator')) || dice.chance(0.15)) return null
    const { text, done } = dice.pick(texts.supervisionReplies)
    return { at, actor: isCentre ? staff.ofCentre('shiftLead', dice) : staff.ofUnit(unitCode, 'unitCoordinator', dice), command: { type: 'replySupervision', no, text, done, attachmentIds: [] } }
  }
}
