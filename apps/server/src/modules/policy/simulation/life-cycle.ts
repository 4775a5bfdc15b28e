import { resultTypeLabels } from '@suban/contract'
import { fractionOf, type LifeCyclePolicy, type PastOrder, type WorkOrderState } from '../../work-order/index.ts'
import { cannot, Group, Part, words, type Measure, type Sides, type Surroundings, type Words } from './measure.ts'

const kind = 'life-cycle'
const day = 86_400_000
const hour = 3_600_000

/** What one number of the life cycle decides about an order: how often it applies; null where it has no say. */
type Applies = (policy: LifeCyclePolicy, state: WorkOrderState, now: number) => number | null
type Numbered = { readonly pointers: readonly string[]; readonly code: string; readonly title: Words; readonly unit: Words; readonly applies: Applies }

const wasAnswered = (state: WorkOrderState): boolean => state.timers.some((timer) => timer.timerId === 'answerWindow')
const isBad = (policy: LifeCyclePolicy, verdict: WorkOrderState['verdicts'][number]): boolean => !verdict.solved || verdict.satisfaction <= policy.badVerdict.satisfactionAtMost

/** The numbers of which past orders can tell what another value would have done. */
const numbers: readonly Numbered[] = [
  {
    pointers: ['/callBack/shareOfDirectAnswers'], code: 'shareOfDirectAnswers', title: words('直接答复抽样回访', 'Direct answers called back'), unit: words('件抽中', 'orders sampled'),
    applies: (policy, state) => (wasAnswered(state) ? Number(fractionOf(state.orderNo) < policy.callBack.shareOfDirectAnswers) : null),
  },
  {
    pointers: ['/badVerdict/satisfactionAtMost'], code: 'satisfactionAtMost', title: words('评价算不算不满意', 'Verdicts that count as bad'), unit: words('次评价算不满意', 'bad verdicts'),
    applies: (policy, state) => (state.verdicts.length === 0 ? null : state.verdicts.filter((verdict) => isBad(policy, verdict)).length),
  },
  {
    pointers: ['/rework/mostRounds'], code: 'mostRounds', title: words('重办轮次', 'Rounds of rework'), unit: words('轮重办', 'rounds of rework'),
    applies: (policy, state) => (state.reworkRound === 0 ? null : Math.min(state.reworkRound, policy.rework.mostRounds)),
  },
  {
    pointers: ['/rework/escalateFromRound', '/rework/mostRounds'], code: 'escalateFromRound', title: words('重办提级', 'Rework that is escalated'), unit: words('轮提级', 'rounds escalated'),
    applies: (policy, state) => (state.reworkRound === 0 ? null : Math.max(0, Math.min(state.reworkRound, policy.rework.mostRounds) - policy.rework.escalateFromRound + 1)),
  },
  {
    pointers: ['/reopenWindowDays'], code: 'reopenWindowDays', title: words('现在还能要求重办的已办结工单', 'Closed orders that may be reopened now'), unit: words('件还能要求重办', 'orders that may be reopened'),
    applies: (policy, state, now) => (state.closedAt === null ? null : Number(now <= state.closedAt + policy.reopenWindowDays * day)),
  },
  {
    pointers: ['/answerWindowHours'], code: 'answerWindowHours', title: words('现在还能异议的直接答复', 'Direct answers that may be objected to now'), unit: words('件还能异议', 'answers that may be objected to'),
    applies: (policy, state, now) => (wasAnswered(state) ? Number(now <= state.registeredAt + policy.answerWindowHours * hour) : null),
  },
  {
    pointers: ['/evidenceFor'], code: 'evidenceFor', title: words('须附佐证的办理结果', 'Results that need evidence'), unit: words('份结果须附佐证', 'results that need evidence'),
    applies: (policy, state) => (state.results.length === 0 ? null : state.results.filter((result) => policy.evidenceFor.includes(result.resultType)).length),
  },
]

/** Numbers that only ever stopped somebody: what was refused, or would have been tried, left no trace. */
const noTrace = words('历史只记下发生过的事；被这一项挡住的操作、或因此没有做的操作，没有留下记录', 'history holds what happened; what this stopped, or kept somebody from trying, left no trace')

/** @param pointers where the two documents differ */
export const lifeCycleMeasure = ({ before, after }: Sides, pointers: readonly string[], { now }: Surroundings): Measure => {
  const touches = (pointer: string) => (one: string): boolean => pointer === one || pointer.startsWith(`${one}/`) || one.startsWith(`${pointer}/`)
  const counted = numbers.filter((number) => pointers.some((pointer) => number.pointers.some(touches(pointer)))).map((number) => {
    const byResult = number.code === 'evidenceFor' ? new Group(words('按办理结果', 'By result'), (code) => resultTypeLabels[code as 'resolved'] ?? words(code, code)) : null
    return { ...number, byResult, part: new Part(kind, number.code, number.title, number.unit, byResult ? [byResult] : []) }
  })
  const known = new Set(counted.flatMap((number) => number.pointers))
  const others = new Set(pointers.filter((pointer) => !pointer.startsWith('/examples') && !['/note', '/id'].includes(pointer) && ![...known].some(touches(pointer))).map((pointer) => `/${pointer.split('/')[1]}`))
  return {
    add({ orderNo, state }: PastOrder): void {
      for (const { part, applies, byResult, title } of counted) {
        const [was, is] = [applies(before.lifeCycle, state, now), applies(after.lifeCycle, state, now)]
        if (was === null || is === null) continue
        part.counted++
        part.before += was
        part.after += is
        if (byResult) for (const { resultType } of state.results) byResult.add(resultType, Number(before.lifeCycle.evidenceFor.includes(resultType)), Number(after.lifeCycle.evidenceFor.includes(resultType)))
        if (was === is) continue
        part.changed++
        part.example(orderNo, title, String(was), String(is))
      }
    },
    parts: () => [...counted.map(({ part }) => part.toJSON()), ...[...others].map((pointer) => cannot(kind, pointer, words(pointer, pointer), noTrace))],
  }
}
