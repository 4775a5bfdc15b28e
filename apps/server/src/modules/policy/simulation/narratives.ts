import { readerOf, stricter } from '../../dispatch/index.ts'
import type { PastOrder } from '../../work-order/index.ts'
import { cannot, Group, Part, words, type Measure, type Side, type Sides } from './measure.ts'

const kind = 'classification'
const unguessed = words('机器没有给出猜测', 'orders without a guess of the machine')

/**
 * What the word lists and thresholds would have read out of past narratives. The narratives are read again by the machine; of what it
 * finds only counts and order numbers leave.
 */
export const narrativeMeasure = ({ before, after }: Sides, isSimilarChanged: boolean): Measure => {
  const names = new Map([...after.classification.flags, ...before.classification.flags].map((flag) => [flag.flag, flag.name]))
  const byFlag = new Group(words('按标记', 'By flag'), (flag) => words(names.get(flag) ?? flag, flag))
  const emergency = new Part(kind, 'emergency', words('识别为紧急', 'Read as an emergency'), words('件识别为紧急', 'orders read as emergencies'))
  const flags = new Part(kind, 'flags', words('标记', 'Flags'), words('个标记', 'flags'), [byFlag])
  const humans = new Part(kind, 'humans', words('转人工看一眼', 'Left to a person'), words('件转人工', 'orders left to a person'))

  return {
    add({ orderNo, state, text }: PastOrder): void {
      const [was, now] = [readerOf(before.classification).read(text), readerOf(after.classification).read(text)]
      emergency.counted++
      emergency.before += Number(was.emergency !== null)
      emergency.after += Number(now.emergency !== null)
      const numbers = (facts: typeof was) => facts.emergency?.numbers.join('、') ?? '—'
      if (numbers(was) !== numbers(now)) {
        emergency.changed++
        emergency.example(orderNo, words('应转', 'pass on to'), numbers(was), numbers(now))
      }
      flags.counted++
      flags.before += was.flags.length
      flags.after += now.flags.length
      for (const flag of new Set([...was.flags, ...now.flags])) byFlag.add(flag, Number(was.flags.includes(flag)), Number(now.flags.includes(flag)))
      const told = (facts: typeof was) => `${facts.flags.map((flag) => names.get(flag)).join('、') || '—'}${facts.raisesTo ? `（${facts.raisesTo}）` : ''}`
      if (told(was) !== told(now)) {
        flags.changed++
        flags.example(orderNo, words('标记与提级', 'flags and class'), told(was), told(now))
      }
      const [first] = state.candidates
      if (!first) { humans.skip(unguessed); return }
      const asks = (side: Side, raisesTo: typeof was.raisesTo): boolean => {
        const deadlineClass = side.catalogue.practices.get(first.matterCode)?.deadlineClass ?? '7d'
        return (1 - first.probability) * side.classification.minutesOfError[stricter(deadlineClass, raisesTo)] >= side.classification.minutesOfHuman
      }
      const [wasAsked, isAsked] = [asks(before, was.raisesTo), asks(after, now.raisesTo)]
      humans.counted++
      humans.before += Number(wasAsked)
      humans.after += Number(isAsked)
      if (wasAsked !== isAsked) {
        humans.changed++
        const say = (asked: boolean) => (asked ? '转人工' : '机器直接建议')
        humans.example(orderNo, words(`把握 ${Math.round(first.probability * 100)}%`, `${Math.round(first.probability * 100)}% sure`), say(wasAsked), say(isAsked))
      }
    },
    parts: () => [
      emergency.toJSON(), flags.toJSON(), humans.toJSON(),
      ...(isSimilarChanged ? [cannot(kind, 'similar', words('相似件提示', 'Hints at similar requests'), words('提示了哪些相似件没有记录；要看效果，请在受理台试几件', 'which hints were shown is not recorded; try a few requests at the desk'))] : []),
    ],
  }
}
