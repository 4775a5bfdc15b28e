import { z } from 'zod'
import { Id, Instant } from './common.ts'
import { ListDifference } from './reference.ts'
import { AllowedAction } from './work-order.ts'

/** Kinds of policy document. */
export const policyKinds = ['matter-list', 'duty-list', 'practice-list', 'duty-examples', 'deadlines', 'calendar', 'life-cycle', 'ladders', 'classification', 'call-back-script', 'security'] as const
export const PolicyKind = z.enum(policyKinds)
export type PolicyKind = z.infer<typeof PolicyKind>

/** Where a change set stands. Stored: up to `withdrawn`; the rest follows from the day and from what was published since. */
export const changeSetPhases = ['draft', 'checked', 'submitted', 'rejected', 'withdrawn', 'upcoming', 'inForce', 'superseded', 'rolledBack'] as const
export const ChangeSetPhase = z.enum(changeSetPhases)
export type ChangeSetPhase = z.infer<typeof ChangeSetPhase>

/** What is done to a change set; names in the address. */
export const changeSetCommands = ['submit', 'take-back', 'withdraw', 'approve', 'reject', 'roll-back'] as const
export type ChangeSetCommandName = (typeof changeSetCommands)[number]

const Day = z.iso.date()
const Kinds = z.array(PolicyKind)
const Reason = z.string().trim().min(2).max(500)

/** A published version; `by` is the person who approved it, or where it came from. */
export const PolicyVersion = z.object({ version: z.string(), effectiveFrom: z.string(), publishedAt: Instant, by: z.string(), changeSet: Id.nullable(), digest: z.string(), phase: z.enum(['upcoming', 'inForce', 'past']) })
export type PolicyVersion = z.infer<typeof PolicyVersion>
export const PolicyKindSummary = z.object({
  kind: PolicyKind, inForce: PolicyVersion.nullable(), upcoming: z.array(PolicyVersion), versions: z.number().int(),
  canBeSimulated: z.boolean(), together: Kinds.describe('同一版本、一起公布的各份'),
  openChangeSets: z.array(z.object({ id: Id, title: z.string(), phase: ChangeSetPhase })),
})
export type PolicyKindSummary = z.infer<typeof PolicyKindSummary>
export const PolicyDocumentVersion = PolicyVersion.extend({ kind: PolicyKind, body: z.unknown() })
export type PolicyDocumentVersion = z.infer<typeof PolicyDocumentVersion>

/** One place where two documents differ; texts are JSON, shortened. */
export const PolicyChange = z.object({ pointer: z.string(), label: z.string().describe('所在条目的名称，可为空'), change: z.enum(['added', 'removed', 'changed']), before: z.string().nullable(), after: z.string().nullable() })
export type PolicyChange = z.infer<typeof PolicyChange>
export const PolicyDifference = z.object({ changes: z.array(PolicyChange), total: z.number().int(), matters: z.array(ListDifference) })
export type PolicyDifference = z.infer<typeof PolicyDifference>

export const PolicyFault = z.object({ severity: z.enum(['error', 'warning']), kind: PolicyKind, pointer: z.string(), zh: z.string(), en: z.string() })
export type PolicyFault = z.infer<typeof PolicyFault>
export const PolicyExample = z.object({ kind: PolicyKind, name: z.string(), pointer: z.string(), holds: z.boolean(), why: z.string(), corrected: z.unknown().optional().describe('以算出的结果为期望的例子') })
export type PolicyExample = z.infer<typeof PolicyExample>
export const PolicyReport = z.object({ faults: z.array(PolicyFault), errors: z.number().int(), warnings: z.number().int(), examples: z.array(PolicyExample), failed: z.number().int() })
export type PolicyReport = z.infer<typeof PolicyReport>

/** Counts of one group before and after; `name` is a clock, a unit or a measure. */
const Row = z.object({ code: z.string(), zh: z.string(), en: z.string(), orders: z.number().int(), before: z.number().int(), after: z.number().int() })
/** What past orders say of one part of a change. Orders are named by their number, people never. */
export const SimulatedPart = z.object({
  kind: PolicyKind,
  code: z.string(), zh: z.string(), en: z.string(),
  /** Why it cannot be told from past orders; then nothing else is filled. */
  cannot: z.object({ zh: z.string(), en: z.string() }).nullable(),
  counted: z.number().int().describe('看了多少'), changed: z.number().int().describe('其中有多少结果不同'),
  before: z.number().int(), after: z.number().int(), unit: z.object({ zh: z.string(), en: z.string() }).describe('before 与 after 数的是什么'),
  groups: z.array(z.object({ zh: z.string(), en: z.string(), rows: z.array(Row) })),
  medianShiftMinutes: z.number().nullable().describe('到期时间中位变化，分钟；正为推后'),
  skipped: z.array(z.object({ zh: z.string(), en: z.string(), count: z.number().int() })),
  examples: z.array(z.object({ orderNo: z.string(), what: z.string(), whatEn: z.string(), before: z.string(), after: z.string() })),
})
export type SimulatedPart = z.infer<typeof SimulatedPart>
export const Simulation = z.object({
  id: Id, status: z.enum(['waiting', 'running', 'done', 'failed']), days: z.number().int(), isCurrent: z.boolean().describe('是否仍是现在的内容'),
  ordersSeen: z.number().int(), askedAt: Instant, finishedAt: Instant.nullable(), parts: z.array(SimulatedPart),
})
export type Simulation = z.infer<typeof Simulation>

export const ChangeSetSummary = z.object({
  id: Id, version: z.number().int(), phase: ChangeSetPhase, title: z.string(), reason: z.string(), effectiveFrom: z.string(), kinds: Kinds, author: z.string(),
  updatedAt: Instant, rollBackOf: z.object({ changeSet: Id.nullable(), title: z.string() }).nullable(),
})
export type ChangeSetSummary = z.infer<typeof ChangeSetSummary>
export const ChangeSetStep = z.object({ no: z.number().int(), type: z.string(), at: Instant, who: z.string(), title: z.string(), titleEn: z.string(), detail: z.string(), detailEn: z.string() })
export type ChangeSetStep = z.infer<typeof ChangeSetStep>
export const ChangeSet = ChangeSetSummary.extend({
  isFixed: z.boolean().describe('回退：内容即旧版原文，不能改'),
  documents: z.array(z.object({
    kind: PolicyKind, baseVersion: z.string(), newerBase: z.string().nullable().describe('此后已有的更新版本'), changes: z.number().int(), publishedVersion: z.string().nullable(), editedBy: z.string(),
  })),
  report: PolicyReport.nullable(),
  simulation: Simulation.nullable(),
  takenOverOn: z.array(z.object({ kind: PolicyKind, version: z.string(), effectiveFrom: z.string() })).describe('生效后又将被接替的日期'),
  steps: z.array(ChangeSetStep),
  allowedActions: z.array(AllowedAction),
})
export type ChangeSet = z.infer<typeof ChangeSet>
export const ChangeSetDocument = z.object({ kind: PolicyKind, body: z.unknown(), base: z.unknown(), baseVersion: z.string(), difference: PolicyDifference,
  names: z.record(z.string(), z.object({ zh: z.string(), en: z.string() })).describe('文中编码的名称：时钟、单位'),
})
export type ChangeSetDocument = z.infer<typeof ChangeSetDocument>

export const DescribeChangeSet = z.object({ title: z.string().trim().min(2).max(80), reason: Reason, effectiveFrom: Day })
export const SaveDocument = z.object({ body: z.record(z.string(), z.unknown()), baseVersion: z.string().max(80) })
export const TryDocument = z.object({ kind: PolicyKind, body: z.record(z.string(), z.unknown()) })
export const TriedDocument = z.object({ report: PolicyReport, difference: PolicyDifference })
export type TriedDocument = z.infer<typeof TriedDocument>
export const AskSimulation = z.object({ days: z.number().int().min(1).max(366).default(30) })
export const RestoreVersion = z.object({ kind: PolicyKind, version: z.string().max(80), reason: Reason, effectiveFrom: Day })

/** The body of each command on a change set. */
export const changeSetBodies = {
  submit: z.object({}),
  'take-back': z.object({}),
  withdraw: z.object({ reason: Reason }),
  approve: z.object({ note: z.string().trim().max(500).default(''), effectiveFrom: Day.optional().describe('另定生效日期') }),
  reject: z.object({ reason: Reason }),
  'roll-back': z.object({ reason: Reason, effectiveFrom: Day }),
} as const satisfies Record<ChangeSetCommandName, z.ZodType>
