import { z } from 'zod'

/** An instant, RFC 3339 with zone. */
export const Instant = z.iso.datetime({ offset: true })
export const Id = z.uuid()

export const Source = z.object({ policy: z.string(), version: z.string(), entry: z.string().optional() })

/** One sentence of a "because", already rendered in both languages, with its data beside it. */
export const Reason = z.object({
  code: z.string(),
  zh: z.string(),
  en: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  source: Source.optional(),
})
export type Reason = z.infer<typeof Reason>

/** RFC 9457 with the refusal's code and what the user can do next. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
  next: z.string(),
  nextEn: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fieldErrors: z.array(z.object({ path: z.string(), message: z.string(), messageEn: z.string() })).optional(),
  requestId: z.string(),
})
export type Problem = z.infer<typeof Problem>

export const UnitRef = z.object({ code: z.string(), name: z.string(), shortName: z.string() })
export type UnitRef = z.infer<typeof UnitRef>

export const MatterRef = z.object({ code: z.string(), name: z.string(), path: z.string().describe('一级/二级') })
export type MatterRef = z.infer<typeof MatterRef>

export const PlaceRef = z.object({
  placeId: z.string().nullable(),
  name: z.string().describe('地点名；未填为空串'),
  communityCode: z.string().nullable(),
  community: z.string(),
  street: z.string(),
  district: z.string(),
  lng: z.number().nullable(),
  lat: z.number().nullable(),
})
export type PlaceRef = z.infer<typeof PlaceRef>

/** A clock as it stands; why it is due when it is, `GET …/clocks/:no` tells. */
export const Clock = z.object({
  no: z.number().int(),
  clockId: z.string(),
  name: z.string(),
  nameEn: z.string(),
  unit: UnitRef.nullable(),
  lamp: z.enum(['green', 'yellow', 'red', 'black']),
  mode: z.enum(['natural', 'working']).describe('按自然时间还是工作时间计'),
  startedAt: Instant,
  warnAt: Instant.nullable(),
  dueAt: Instant.nullable(),
  stoppedAt: Instant.nullable(),
  paused: z.object({ since: Instant, mostUntil: Instant.nullable().describe('最迟恢复') }).nullable().describe('暂停中：没有到期，timeLeft 是暂停时所剩'),
  ended: z.object({ isEarly: z.boolean(), zh: z.string(), en: z.string() }).nullable().describe('停下的时钟：提前或超时多少；没有期限的为空'),
  timeLeft: z.object({
    overdue: z.boolean(),
    mode: z.enum(['natural', 'working']),
    days: z.number().describe('工作日或自然日，随 mode'),
    hours: z.number(),
    minutes: z.number(),
    zh: z.string(),
    en: z.string(),
  }).nullable(),
})
export type Clock = z.infer<typeof Clock>

/** Why a clock is due when it is: in sentences, and day by day. */
export const ClockExplanation = z.object({
  because: z.array(Reason),
  days: z.array(z.object({ on: z.string(), kind: z.string(), name: z.string().optional(), countedMinutes: z.number(), pausedMinutes: z.number().optional().describe('本应计入、因暂停未计的分钟'), leftMinutes: z.number() })),
})
export type ClockExplanation = z.infer<typeof ClockExplanation>
export const ExplainedClock = Clock.extend(ClockExplanation.shape)
export type ExplainedClock = z.infer<typeof ExplainedClock>

export const Page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('下一页的 cursor') })
