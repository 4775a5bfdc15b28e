import { PublishedExclusions, SuspensionCategory, SuspensionPage, type PublishedExclusion, type SuspensionRow } from '@suban/contract'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { only, type SignedIn } from '../../../kernel/http/access.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import { lampAt, severity } from '../domain/lamp.ts'
import type { Lamp, WorkOrderState } from '../domain/state.ts'
import { ledgerStage } from '../domain/suspension/pending.ts'
import { countLedger, readExclusions, readLedger, readLedgerCursor, writeLedgerCursor, type ExclusionRecord, type LedgerRecord } from '../store/read-suspensions.ts'
import { titleFor } from './conceal.ts'
import type { WorkOrderContext } from './context.ts'
import { ledgerReaders, ledgerUnits, peersOf } from './ledger-scope.ts'
import { unitRef } from './names.ts'
import { presentMilestones, responsibleName } from './present/suspension.ts'

const day = 86_400_000
/** What a list holds: what waits for an examiner, what is suspended, what has left the ledger. */
const lists = { requests: ['district', 'city'], suspended: ['suspended'], ended: ['cleared', 'expired', 'refused', 'lapsed', 'ended'] } as const
const LedgerQuery = z.object({
  list: z.enum(['requests', 'suspended', 'ended']).default('suspended'), unit: z.string().max(80).optional(), category: SuspensionCategory.optional(),
  expiringDays: z.coerce.number().int().min(1).max(365).optional().describe('多少日内到期'), overdue: z.stringbool().default(false).describe('只看有节点逾期的'),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
})
const PageQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })

/** The suspension ledger, and what panels decided about exclusions. */
export const suspensionRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, organisation } = context

  app.get('/api/suspensions', { config: { access: only(...ledgerReaders) }, schema: { querystring: LedgerQuery, response: { 200: SuspensionPage }, summary: '挂账台账', tags: ['队列'] } }, async (request) => {
    const { list, unit, category, expiringDays, overdue, cursor, limit } = request.query
    const scope = ledgerUnits(personOf(request), organisation.directory)
    const units = unit === undefined ? scope : scope === null || scope.includes(unit) ? [unit] : []
    const now = context.now()
    const filter = {
      units, stages: lists[list], category: category ?? null, expiresBefore: expiringDays === undefined ? null : new Date(now + expiringDays * day), milestoneBefore: overdue ? new Date(now) : null,
    }
    const [rows, counts] = await Promise.all([readLedger(db, cityCode, filter, readLedgerCursor(cursor), limit), countLedger(db, cityCode, scope, new Date(now), new Date(now + 30 * day))])
    return { items: rows.map((row) => presentRow(context, row, now, personOf(request))), next: rows.length === limit ? writeLedgerCursor(rows.at(-1)!) : null, counts }
  })

  app.get('/api/exclusions/published', { config: { access: only(...ledgerReaders) }, schema: { querystring: PageQuery, response: { 200: PublishedExclusions }, summary: '剔除认定公示（本单位及同级）', tags: ['队列'] } }, async (request) => {
    const { cursor, limit } = request.query
    const rows = await readExclusions(db, cityCode, peersOf(personOf(request), organisation.directory), readLedgerCursor(cursor), limit)
    return { items: rows.map((row) => presentExclusionRow(context, row)), next: rows.length === limit ? writeLedgerCursor(rows.at(-1)!) : null }
  })
}

const presentRow = (context: WorkOrderContext, { id, title, state }: LedgerRecord, now: number, person: SignedIn): SuspensionRow => {
  const suspension = state.suspension!
  const stage = ledgerStage(state)!
  const milestones = presentMilestones(suspension.milestones, suspension.endedAt ?? now, context.workOrders.given({ kind: 'system', job: 'ledger' }, now).policy.suspension.milestoneWarnDays)
  const check = state.clocks.find((clock) => clock.clockId === 'suspensionCheck' && clock.stoppedAt === null)
  return {
    id, orderNo: state.orderNo, title: titleFor(person, { ...state, title }, context), unit: unitRef(context.organisation.directory, suspension.unitCode), category: suspension.category as SuspensionRow['category'], stage, lamp: lampOf(state, milestones, now), responsible: responsibleName(suspension),
    appliedAt: new Date(suspension.appliedAt).toISOString(), approvedAt: suspension.approvedAt === null ? null : new Date(suspension.approvedAt).toISOString(), endedAt: suspension.endedAt === null ? null : new Date(suspension.endedAt).toISOString(),
    expiresOn: dayOf(suspension.expiresAt), daysLeft: stage === 'suspended' ? Math.floor((suspension.expiresAt - now) / day) : null, reportBy: check?.dueAt == null ? null : new Date(check.dueAt).toISOString(), milestones,
  }
}

/** The worst of what is late or soon due: milestones, the clock of the reports, the clock of the examiner. */
const lampOf = (state: WorkOrderState, milestones: SuspensionRow['milestones'], now: number): Lamp => {
  const running = state.clocks.filter((clock) => clock.stoppedAt === null && ['suspensionCheck', 'suspensionReview'].includes(clock.clockId)).map((clock) => lampAt(clock, now))
  const steps: Lamp[] = state.status !== 'suspended' ? [] : milestones.map(({ state: step }) => (step === 'missed' ? 'red' : step === 'dueSoon' ? 'yellow' : 'green'))
  return [...running, ...steps].reduce<Lamp>((worst, lamp) => (severity[lamp] > severity[worst] ? lamp : worst), 'green')
}

const presentExclusionRow = (context: WorkOrderContext, { id, state, votes }: ExclusionRecord): PublishedExclusion => {
  const exclusion = state.exclusion!
  const decisive = votes.filter((vote) => exclusion.votes.some((one) => one.by === vote.by))
  return {
    id, orderNo: state.orderNo, unit: unitRef(context.organisation.directory, exclusion.unitCode), reason: exclusion.reason as PublishedExclusion['reason'], decision: exclusion.decided!, at: new Date(exclusion.at!).toISOString(),
    yes: exclusion.count?.yes ?? 0, no: exclusion.count?.no ?? 0, reasons: decisive.map(({ isFor, reason }) => ({ isFor, text: reason })),
  }
}
