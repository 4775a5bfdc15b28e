import type { BrokenDocument } from './broken-document.ts'
import { brokenDocument, checkShape } from './broken-document.ts'
import { deadlineDocument, type DeadlineDocument } from './deadline-schema.ts'
import type { ClockId } from './domain/clock-kinds.ts'
import { CLOCK_IDS, CLOCK_KINDS } from './domain/clock-kinds.ts'
import type { ByClass, ClockLimit, ClockPolicy, DeadlinePolicy, PausePolicy } from './domain/deadline-policy.ts'
import { ANY_CLASS, ofClass } from './domain/deadline-policy.ts'
import { compareDurations, modeOf, type Duration } from './domain/duration.ts'

/**
 * Read a deadline document. Refused (`DEADLINES_BROKEN`) with Chinese sentences, one for each problem, when it is not well
 * formed or contradicts itself. Its examples are checked apart, by `checkExamples`, because they need a calendar; whether it
 * has every clock, `missingClocks` tells.
 */
export const parseDeadlines = (document: unknown): DeadlinePolicy | BrokenDocument<'DEADLINES_BROKEN'> => {
  const shape = checkShape(deadlineDocument, document)
  if ('problems' in shape) return brokenDocument('DEADLINES_BROKEN', shape.problems)
  const problems = [
    ...lampProblems(shape.value),
    ...CLOCK_IDS.flatMap((id) => {
      const clock = shape.value.clocks[id]
      return clock === undefined ? [] : [...clockProblems(id, clock, shape.value.classes), ...pauseProblems(id, clock, shape.value.classes), ...extensionProblems(id, clock, shape.value.classes)]
    }),
    ...exampleProblems(shape.value),
  ]
  if (problems.length > 0) return brokenDocument('DEADLINES_BROKEN', problems)
  const { id, version, effectiveFrom, lamps, classes, clocks, reclassified, examples } = shape.value
  return { id, version, effectiveFrom, lamps, classes, clocks, ...(reclassified ? { reclassified } : {}), examples }
}

type Classes = DeadlineDocument['classes']

const lampProblems = ({ lamps }: DeadlineDocument): string[] => {
  const entry = 'lamps › redRatio'
  if (lamps.mode === 'preWarn') {
    return lamps.redRatio === undefined ? [] : [`${entry}：仅用于超时后亮灯（postOverdue），到期前预警时不写`]
  }
  if (lamps.redRatio === undefined) return [`${entry}：超时后亮灯（postOverdue）须写明超时多少倍转红灯`]
  return lamps.redRatio <= lamps.blackRatio ? [] : [`${entry}：不得大于黑灯倍数 blackRatio`]
}

const titleOf = (id: ClockId): string => `clocks › ${id}（${CLOCK_KINDS[id].name}）`

const unknownClasses = (title: string, byClass: ByClass<unknown>, classes: Classes): string[] =>
  Object.keys(byClass)
    .filter((name) => name !== ANY_CLASS && !Object.hasOwn(classes, name))
    .map((name) => `${title} › ${name}：classes 中没有这个时限类别`)

const clockProblems = (id: ClockId, { calendarMode, byClass }: ClockPolicy, classes: Classes): string[] => {
  const title = titleOf(id)
  const unserved = Object.entries(classes).flatMap(([name, { isNaturalOnly }]) => {
    const limit = ofClass(byClass, name)
    if (limit === undefined) {
      return [`${title}：缺少 ${name} 类的时限；不设到期请写 null，各类相同请写 "${ANY_CLASS}"`]
    }
    return isNaturalOnly && limit.value !== null && modeOf(limit.value.duration) === 'working'
      ? [`${title} › ${name}：${name} 类一律按自然时间计，不能用工作时间（${limit.value.duration.unit}）`]
      : []
  })
  const uneven = Object.entries(byClass).flatMap(([name, limit]) =>
    limit === null ? [] : limitProblems(`${title} › ${name}`, calendarMode, limit),
  )
  return [...unknownClasses(title, byClass, classes), ...unserved, ...uneven]
}

const limitProblems = (entry: string, calendarMode: ClockPolicy['calendarMode'], { duration, rule }: ClockLimit): string[] => {
  const isInDays = duration.unit === 'day' || duration.unit === 'workingDay'
  if (calendarMode === '7x24' && (modeOf(duration) === 'working' || rule.dueBy === 'endOfService')) {
    return [`${entry}：7×24 计时的服务不休，不能用工作时间，也不等服务结束（${duration.unit}，${rule.dueBy}）`]
  }
  return isInDays && rule.dueBy !== 'sameTime' && !Number.isInteger(duration.amount)
    ? [`${entry}：按整日到期（${rule.dueBy}）时，天数须是整数，现为 ${duration.amount}`]
    : []
}

const pauseProblems = (id: ClockId, { pause }: ClockPolicy, classes: Classes): string[] => {
  if (pause === undefined) return []
  const title = `${titleOf(id)} › pause`
  if (id === 'total') return [`${title}：诉求总钟从不暂停`]
  const tables = pauseTables(title, pause)
  const often = Object.entries(pause.reasons).filter(([, { mostTimes }]) => mostTimes !== undefined && mostTimes > pause.mostTimes)
  return [
    ...(Object.keys(pause.reasons).length === 0 ? [`${title} › reasons：至少要有一个原因；不许暂停就不写 pause`] : []),
    ...tables.flatMap(([entry, most]) => [...unknownClasses(entry, most, classes), ...capProblems(entry, most, classes)]),
    ...often.map(([code, { mostTimes }]) => `${title} › reasons › ${code} › mostTimes：${mostTimes} 次多于此钟的 ${pause.mostTimes} 次`),
  ]
}

const pauseTables = (title: string, pause: PausePolicy): [entry: string, most: ByClass<Duration | null>][] => [
  [`${title} › most`, pause.most],
  ...Object.entries(pause.reasons).flatMap(([code, { most }]): [string, ByClass<Duration | null>][] => (most === undefined ? [] : [[`${title} › reasons › ${code} › most`, most]])),
]

/** Every class needs a word, and urgent ones no working time: a cap over a holiday is none. */
const capProblems = (entry: string, most: ByClass<Duration | null>, classes: Classes): string[] =>
  Object.entries(classes).flatMap(([name, { isNaturalOnly }]) => {
    const cap = ofClass(most, name)
    if (cap === undefined) return [`${entry}：缺少 ${name} 类的上限；不许请写 null，各类相同请写 "${ANY_CLASS}"`]
    return isNaturalOnly && cap.value !== null && modeOf(cap.value) === 'working' ? [`${entry} › ${name}：${name} 类一律按自然时间计，不能用工作时间（${cap.value.unit}）`] : []
  })

const extensionProblems = (id: ClockId, { extension, byClass }: ClockPolicy, classes: Classes): string[] => {
  if (extension === undefined) return []
  const title = `${titleOf(id)} › extension`
  if (id === 'total') return [`${title}：诉求总钟不设到期，无从延期`]
  const perClass = Object.keys(classes).flatMap((name) => {
    const most = ofClass(extension.most, name)
    if (most === undefined) return [`${title} › most：缺少 ${name} 类的上限；不许请写 null，各类相同请写 "${ANY_CLASS}"`]
    const limit = ofClass(byClass, name)?.value
    if (most.value === null || 'factor' in most.value || !limit) return []
    // Else nobody could say whether an extension keeps to it.
    return compareDurations(most.value, limit.duration) === undefined ? [`${title} › most › ${name}：须与时限同一种单位（${limit.duration.unit}），现为 ${most.value.unit}`] : []
  })
  return [
    ...(Object.keys(extension.reasons).length === 0 ? [`${title} › reasons：至少要有一个原因；不许延期就不写 extension`] : []),
    ...unknownClasses(`${title} › most`, extension.most, classes),
    ...perClass,
  ]
}

const exampleProblems = ({ examples, classes }: DeadlineDocument): string[] =>
  examples.flatMap(({ name, given: { deadlineClass, turns = [] } }) =>
    [deadlineClass, ...turns.map((turn) => (turn.kind === 'classChanged' ? turn.deadlineClass : null))]
      .filter((one) => one !== null && !Object.hasOwn(classes, one))
      .map((one) => `examples › ${name}：classes 中没有时限类别 ${one}`),
  )
