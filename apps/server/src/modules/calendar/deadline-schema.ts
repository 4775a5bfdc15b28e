import { z } from 'zod'
import { CLOCK_IDS, FIRST_CLOCKS, type ClockId } from './domain/clock-kinds.ts'
import { aDay, aDuration, aLocalTime, aName, aRule } from './field-schemas.ts'

const grounds = { basis: aName, confidence: z.enum(['high', 'medium', 'low', 'preset']) }
const aShare = z.number().min(0, '应在 0 与 1 之间').max(1, '应在 0 与 1 之间')
const aCount = z.int('应是整数').positive('应大于 0')
const aCode = z.string().regex(/^[A-Z][A-Z0-9_]*$/, '原因代码用大写字母、数字和下划线')

const clockLimit = z.strictObject({ duration: aDuration, rule: aRule, warnMinutesLeft: z.number().positive('应大于 0').optional(), ...grounds })

const pauseMost = z.record(z.string(), aDuration.nullable())

const pausePolicy = z.strictObject({
  most: pauseMost,
  mostTimes: aCount,
  reasons: z.record(aCode, z.strictObject({
    name: aName, nameEn: aName, needsEvidence: z.boolean(), tellsRequester: z.boolean(), most: pauseMost.optional(), mostTimes: aCount.optional(),
  })),
  ...grounds,
})

const extensionPolicy = z.strictObject({
  mostTimes: aCount,
  most: z.record(z.string(), z.union([aDuration, z.strictObject({ factor: z.number().positive('应大于 0') })]).nullable()),
  beforeExpiryOnly: z.boolean(),
  tellsRequester: z.boolean(),
  reasons: z.record(aCode, z.strictObject({ name: aName, nameEn: aName, countsInAssessment: z.boolean() })),
  ...grounds,
})

const clockPolicy = z.strictObject({
  calendarMode: z.enum(['natural', 'working', '7x24']),
  byClass: z.record(z.string(), clockLimit.nullable()),
  pause: pausePolicy.optional(),
  extension: extensionPolicy.optional(),
})

const aTurn = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paused'), at: aLocalTime, until: aLocalTime.nullable(), reason: aName, mostUntil: aLocalTime.nullable() }),
  z.strictObject({ kind: z.literal('extended'), at: aLocalTime, by: aDuration, rule: aRule.optional(), reason: aName }),
  z.strictObject({ kind: z.literal('granted'), at: aLocalTime, dueAt: aLocalTime, reason: aName }),
  z.strictObject({ kind: z.literal('classChanged'), at: aLocalTime, deadlineClass: aName }),
])

const anAsk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pause'), at: aLocalTime, reason: aName, hasEvidence: z.boolean(), isRequesterTold: z.boolean() }),
  z.strictObject({ kind: z.literal('extension'), at: aLocalTime, by: aDuration, reason: aName, isRequesterTold: z.boolean() }),
])

const exampleClock = { clockId: z.enum(CLOCK_IDS), deadlineClass: z.string().nullable(), startAt: aLocalTime, turns: z.array(aTurn).optional() }

const anExample = z.union([
  z.strictObject({
    name: aName,
    given: z.strictObject(exampleClock),
    expect: z.strictObject({ warnAt: aLocalTime.nullable().optional(), dueAt: aLocalTime.nullable(), blackAt: aLocalTime.nullable().optional(), pausedSince: aLocalTime.optional() }),
  }),
  z.strictObject({
    name: aName,
    given: z.strictObject({ ...exampleClock, asks: anAsk }),
    expect: z.strictObject({ refused: z.string().nullable(), mostUntil: aLocalTime.optional() }),
  }),
])

const isFirst = (id: ClockId): boolean => (FIRST_CLOCKS as readonly ClockId[]).includes(id)

/** policies/…/deadlines.json. Clocks that came later may be missing in what was published before them (`missingClocks`). */
export const deadlineDocument = z.strictObject({
  id: aName,
  version: aName,
  note: z.string().optional(),
  effectiveFrom: aDay,
  lamps: z.strictObject({
    mode: z.enum(['preWarn', 'postOverdue']),
    yellowRatio: aShare,
    blackRatio: z.number().positive('应大于 0'),
    redRatio: z.number().positive('应大于 0').optional(),
  }),
  classes: z.record(
    z.string().regex(/^[^*]+$/, '类别名不能为空，也不能含 *'),
    z.strictObject({ name: aName, isNaturalOnly: z.boolean() }),
  ),
  clocks: z.strictObject(
    Object.fromEntries(CLOCK_IDS.map((id) => [id, isFirst(id) ? clockPolicy : clockPolicy.optional()])) as
      Record<(typeof FIRST_CLOCKS)[number], typeof clockPolicy> & Record<Exclude<ClockId, (typeof FIRST_CLOCKS)[number]>, z.ZodOptional<typeof clockPolicy>>,
  ),
  reclassified: z.strictObject({ leastShare: aShare, ...grounds }).optional(),
  examples: z.array(anExample),
})

export type DeadlineDocument = z.infer<typeof deadlineDocument>
