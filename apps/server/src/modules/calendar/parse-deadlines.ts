import { z } from 'zod'
import type { BrokenDocument } from './broken-document.ts'
import { brokenDocument, checkShape } from './broken-document.ts'
import type { ClockId } from './domain/clock-kinds.ts'
import { CLOCK_IDS, CLOCK_KINDS } from './domain/clock-kinds.ts'
import type { ClockLimit, DeadlinePolicy } from './domain/deadline-policy.ts'
import { ANY_CLASS } from './domain/deadline-policy.ts'
import { modeOf } from './domain/duration.ts'
import { aDay, aDuration, aLocalTime, aName, aRule } from './field-schemas.ts'

const clockLimit = z.strictObject({
  duration: aDuration,
  rule: aRule,
  warnMinutesLeft: z.number().positive('应大于 0').optional(),
  basis: aName,
  confidence: z.enum(['high', 'medium', 'low', 'preset']),
})

const clockPolicy = z.strictObject({
  calendarMode: z.enum(['natural', 'working']),
  byClass: z.record(z.string(), clockLimit.nullable()),
})

const deadlineDocument = z.strictObject({
  id: aName,
  version: aName,
  note: z.string().optional(),
  effectiveFrom: aDay,
  lamps: z.strictObject({
    mode: z.enum(['preWarn', 'postOverdue']),
    yellowRatio: z.number().min(0, '应在 0 与 1 之间').max(1, '应在 0 与 1 之间'),
    blackRatio: z.number().positive('应大于 0'),
    redRatio: z.number().positive('应大于 0').optional(),
  }),
  classes: z.record(
    z.string().regex(/^[^*]+$/, '类别名不能为空，也不能含 *'),
    z.strictObject({ name: aName, isNaturalOnly: z.boolean() }),
  ),
  clocks: z.strictObject(
    Object.fromEntries(CLOCK_IDS.map((id) => [id, clockPolicy])) as Record<ClockId, typeof clockPolicy>,
  ),
  examples: z.array(
    z.strictObject({
      name: aName,
      given: z.strictObject({ clockId: z.enum(CLOCK_IDS), deadlineClass: z.string().nullable(), startAt: aLocalTime }),
      expect: z.strictObject({
        warnAt: aLocalTime.nullable().optional(),
        dueAt: aLocalTime.nullable(),
        blackAt: aLocalTime.nullable().optional(),
      }),
    }),
  ),
})

type DeadlineDocument = z.infer<typeof deadlineDocument>

/**
 * Read a deadline document. Refused (`DEADLINES_BROKEN`) with Chinese sentences, one for each problem, when it is not well
 * formed or contradicts itself. Its examples are checked apart, by `checkExamples`, because they need a calendar.
 */
export const parseDeadlines = (document: unknown): DeadlinePolicy | BrokenDocument<'DEADLINES_BROKEN'> => {
  const shape = checkShape(deadlineDocument, document)
  if ('problems' in shape) return brokenDocument('DEADLINES_BROKEN', shape.problems)
  const problems = [
    ...lampProblems(shape.value),
    ...CLOCK_IDS.flatMap((id) => clockProblems(id, shape.value)),
    ...exampleProblems(shape.value),
  ]
  if (problems.length > 0) return brokenDocument('DEADLINES_BROKEN', problems)
  const { id, version, effectiveFrom, lamps, classes, clocks, examples } = shape.value
  return { id, version, effectiveFrom, lamps, classes, clocks, examples }
}

const lampProblems = ({ lamps }: DeadlineDocument): string[] => {
  const entry = 'lamps › redRatio'
  if (lamps.mode === 'preWarn') {
    return lamps.redRatio === undefined ? [] : [`${entry}：仅用于超时后亮灯（postOverdue），到期前预警时不写`]
  }
  if (lamps.redRatio === undefined) return [`${entry}：超时后亮灯（postOverdue）须写明超时多少倍转红灯`]
  return lamps.redRatio <= lamps.blackRatio ? [] : [`${entry}：不得大于黑灯倍数 blackRatio`]
}

const clockProblems = (id: ClockId, { clocks, classes }: DeadlineDocument): string[] => {
  const { byClass } = clocks[id]
  const title = `clocks › ${id}（${CLOCK_KINDS[id].name}）`
  const unknown = Object.keys(byClass)
    .filter((name) => name !== ANY_CLASS && !Object.hasOwn(classes, name))
    .map((name) => `${title} › ${name}：classes 中没有这个时限类别`)
  const unserved = Object.entries(classes).flatMap(([name, { isNaturalOnly }]) => {
    const limit = byClass[Object.hasOwn(byClass, name) ? name : ANY_CLASS]
    if (limit === undefined) {
      return [`${title}：缺少 ${name} 类的时限；不设到期请写 null，各类相同请写 "${ANY_CLASS}"`]
    }
    return isNaturalOnly && limit !== null && modeOf(limit.duration) === 'working'
      ? [`${title} › ${name}：${name} 类一律按自然时间计，不能用工作时间（${limit.duration.unit}）`]
      : []
  })
  const uneven = Object.entries(byClass).flatMap(([name, limit]) =>
    limit === null ? [] : limitProblems(`${title} › ${name}`, limit),
  )
  return [...unknown, ...unserved, ...uneven]
}

const limitProblems = (entry: string, { duration, rule }: ClockLimit): string[] => {
  const isInDays = duration.unit === 'day' || duration.unit === 'workingDay'
  return isInDays && rule.dueBy !== 'sameTime' && !Number.isInteger(duration.amount)
    ? [`${entry}：按整日到期（${rule.dueBy}）时，天数须是整数，现为 ${duration.amount}`]
    : []
}

const exampleProblems = ({ examples, classes }: DeadlineDocument): string[] =>
  examples.flatMap(({ name, given: { deadlineClass } }) =>
    deadlineClass === null || Object.hasOwn(classes, deadlineClass)
      ? []
      : [`examples › ${name}：classes 中没有时限类别 ${deadlineClass}`],
  )
