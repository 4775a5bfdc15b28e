import { channels, requestKinds, SecrecyLevel } from '@suban/contract'
import { z } from 'zod'
import { importFaults, type ImportFaultCode } from './faults.ts'

const Text = z.string().trim().min(1)
const Template = Text.describe('模板：{字段} 取字段，{甲|乙} 取第一个非空的字段，其余照写')

/** A fixed code, or a field whose values are translated; `otherwise` is for values that the table does not name. */
const coded = <Codes extends z.ZodType<string>>(codes: Codes) =>
  z.union([codes, z.strictObject({ from: Template, codes: z.record(z.string(), codes), otherwise: codes.optional() })])

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
const TimeZone = z.string().refine(isTimeZone, '不是 IANA 时区名')
const faultCodes = Object.keys(importFaults) as [ImportFaultCode, ...ImportFaultCode[]]

/** How the lines of a foreign file become requests: a document under policies/import-mappings/. */
export const ImportMapping = z.strictObject({
  id: Text,
  version: Text,
  note: z.string(),
  source: z.string().regex(/^[\w.-]{1,64}$/).describe('来源系统的名字；同一来源的同一编号只成为一张工单'),
  format: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('csv'), delimiter: z.string().length(1).default(',') }),
    z.strictObject({ type: z.literal('jsonl') }),
    z.strictObject({ type: z.literal('xlsx') }),
  ]),
  timeZone: z.union([TimeZone, z.strictObject({ from: Template, zones: z.record(z.string(), TimeZone) })]),
  dateFormats: z.array(Text).min(1),
  outerId: Template,
  title: Template.optional(),
  narrative: z.strictObject({ parts: z.array(Template).min(1).describe('各部分依次拼接；字段全空的部分略去'), join: z.string().default('\n') }),
  receivedAt: z.strictObject({ from: Template, whenMissing: z.enum(['reject', 'importTime']) }),
  closedAt: Template.optional(),
  dueAt: Template.optional(),
  status: z.strictObject({ from: Template, codes: z.record(z.string(), z.enum(['open', 'closed'])) }).optional().describe('不填：有办结时间即为已办结'),
  channel: coded(z.enum(channels)),
  kind: coded(z.enum(requestKinds)).optional(),
  matterCode: coded(z.string().regex(/^\w{2,20}$/)).optional(),
  secrecyLevel: SecrecyLevel.default(1),
  unit: Template.optional().describe('原承办单位（原样留在历史里）'),
  resolution: Template.optional().describe('办理结果；个人信息遮盖后留在历史里'),
  address: Template.optional(),
  places: z.array(Template).default([]).describe('可能写有地名的字段：与地名库或社区名完全相同且唯一时采用'),
  contact: z.strictObject({ name: Template.optional(), phone: Template.optional() }).optional().describe('不填：按匿名导入'),
  labels: z.record(z.string().regex(/^\w{1,40}$/), Template).default({}).describe('原样保留的标签；不得含个人信息'),
  examples: z.array(z.strictObject({
    name: Text,
    given: z.record(z.string(), z.unknown()),
    expect: z.union([z.strictObject({ rejected: z.enum(faultCodes) }), z.record(z.string(), z.unknown())]),
  })).min(1),
})
export type ImportMapping = z.infer<typeof ImportMapping>

/** Check a mapping document; the faults say field by field what is wrong. */
export const parseMapping = (json: unknown): { readonly mapping: ImportMapping } | { readonly faults: readonly string[] } => {
  const parsed = ImportMapping.safeParse(json)
  return parsed.success ? { mapping: parsed.data } : { faults: parsed.error.issues.map((issue) => `${issue.path.join('.') || '（整体）'}：${issue.message}`) }
}
