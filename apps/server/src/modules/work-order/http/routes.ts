import { ClockExplanation, CommandDone, commandSummary, orderCommands, OrderSummary, QueueCounts, QueuePage, Desk, Reveal, RevealedPerson, SplitDone, AccessLogEntry, Notice, WorkOrder, noticeLabels, fill, statusLabels, type OrderCommandName, type OrderStatus } from '@suban/contract'
import { isRefused, refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readCounts } from '../../../kernel/database/queue-counts.ts'
import { only, signedIn, type SignedIn } from '../../../kernel/http/access.ts'
import { commandIdOf, expectedVersionOf } from '../../../kernel/http/idempotency.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { isPhone } from '../../identity/index.ts'
import { askedUnits } from '../domain/asked-units.ts'
import { readCase, readPassedOnClues, type CaseRecord } from '../store/read-case.ts'
import { readRelated } from '../store/read-related.ts'
import { QueueStates } from '../store/queue-states.ts'
import { findByNumber, findByPhone, readBench, readBenchDone, readCursor, readDesk, writeCursor, type FoundOrder } from '../store/read-queue.ts'
import { childrenOf } from '../store/request-reads.ts'
import { markNoticesRead, noticesOf } from '../store/read-notices.ts'
import type { WorkOrderContext } from './context.ts'
import { disputeRoutes } from './dispute-routes.ts'
import { docketCounts, docketRoutes } from './docket-routes.ts'
import { maybeUnit, unitRef } from './names.ts'
import { caseFor, stateFor } from './inquiry.ts'
import { clockName, presentExplanation } from './present-clock.ts'
import { mainReplies } from './main-replies.ts'
import { presentCase } from './present-case.ts'
import type { Related } from './present/related.ts'
import { presentRow } from './present-queue.ts'
import { overdueRoutes } from './overdue-routes.ts'
import { runCommand } from './run-command.ts'
import { recordLook } from './look.ts'
import { titleSeen } from './conceal.ts'
import { isCaseKeptFrom, mayRead, mayReveal, rowSight, sightOf } from './scope.ts'
import { suspensionRoutes } from './suspension-routes.ts'

const Id = z.object({ id: z.uuid() })
const QueueQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
const benchStatuses = { open: null, signPending: ['signPending'], handling: ['handling'], unitReview: ['unitReview'], rework: ['rework'] } as const
/** How long the bench shows what was finished, milliseconds. */
const shownDone = 30 * 86_400_000
const deskRoles: Readonly<Record<string, readonly string[]>> = {
  intake: ['agent', 'webAgent', 'shiftLead'], dispatch: ['dispatcher', 'shiftLead'], centreReview: ['centreReviewer', 'shiftLead'], callBack: ['callbackOfficer', 'shiftLead'],
}

/** Work orders for staff: the case, its commands, the desks, the bench, the counters. */
export const workOrderRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, organisation, workOrders } = context
  const queueStates = new QueueStates(db, cityCode)
  docketRoutes(server, context, queueStates)
  overdueRoutes(server, context, queueStates)
  disputeRoutes(server, context)
  suspensionRoutes(server, context)

  app.get('/api/work-orders/:id', { config: { access: signedIn }, schema: { params: Id, response: { 200: WorkOrder }, summary: '一张工单及其全过程', tags: ['工单'] } }, async (request, reply) => {
    const record = await readCase(db, cityCode, request.params.id)
    if (!record || !mayRead(personOf(request), record.state, context)) return sendProblem(request, reply, record && isCaseKeptFrom(personOf(request), record.state, context) ? refuse('ORDER_KEPT_SECRET') : refuse('ORDER_NOT_FOUND'))
    await recordLook(context, request, record.id, record.state, 'case')
    const [whole, cover, related] = await Promise.all([withPassedOnClues(context, record), context.vault.coverSealed(record.contact), relatedOf(context, record)])
    return presentCase(context, caseFor(personOf(request), whole), personOf(request), cover, related)
  })

  app.get('/api/work-orders/:id/clocks/:no', { config: { access: signedIn }, schema: { params: Id.extend({ no: z.coerce.number().int().min(1) }), response: { 200: ClockExplanation }, summary: '这个时钟为什么此时到期', tags: ['工单'] } }, async (request, reply) => {
    const found = await workOrders.state(request.params.id)
    if (!found || !mayRead(personOf(request), found.state, context)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    const clock = stateFor(personOf(request), found.state).clocks.find((candidate) => candidate.no === request.params.no)
    return clock ? presentExplanation(clock, context.clockRules) : sendProblem(request, reply, refuse('NO_SUCH_CLOCK'))
  })

  app.get('/api/work-orders', { config: { access: signedIn }, schema: { querystring: z.object({ q: z.string().trim().min(4).max(40) }), response: { 200: z.object({ items: z.array(OrderSummary) }) }, summary: '按工单号、回执号或电话查找', tags: ['工单'] } }, async (request) => {
    const { q } = request.query
    const person = personOf(request)
    const found: FoundOrder[] = /^\d{13,21}$/.test(q) ? await findByNumber(db, cityCode, q) : isPhone(q) ? await findByPhone(db, cityCode, context.vault.phoneIndex(q), 20) : []
    return { items: found.filter(({ state }) => mayRead(person, state, context) || isCaseKeptFrom(person, state, context)).map((order) => presentFound(context, order, person)) }
  })

  for (const name of Object.keys(orderCommands) as OrderCommandName[]) {
    app.post(`/api/work-orders/:id/${name}`, { config: { access: signedIn }, schema: { params: Id, body: orderCommands[name] as z.ZodType, response: { 200: name === 'split' ? SplitDone : CommandDone }, summary: commandSummary(name), tags: ['工单命令'] } }, async (request, reply) => {
      const commandId = commandIdOf(request)
      if (isRefused(commandId)) return sendProblem(request, reply, commandId)
      const done = await runCommand(context, { id: request.params.id, name, body: request.body, person: personOf(request), commandId, expectedVersion: expectedVersionOf(request) })
      if (isRefused(done)) return sendProblem(request, reply, done)
      return name === 'split' ? { ...done, children: await childrenOf(db, cityCode, request.params.id, commandId) } : done
    })
  }

  app.post('/api/work-orders/:id/person', { config: { access: signedIn }, schema: { params: Id, body: Reveal, response: { 200: RevealedPerson }, summary: '查看诉求人（留痕）', tags: ['隐私'] } }, async (request, reply) => {
    const person = personOf(request)
    const record = await readCase(db, cityCode, request.params.id)
    if (!record || !mayRead(person, record.state, context)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    if (record.state.contactId === null) return sendProblem(request, reply, refuse('NO_PERSON'))
    if (!mayReveal(person, record.state, context)) return sendProblem(request, reply, refuse('REVEAL_NOT_ALLOWED'))
    const at = context.now()
    // The look is on record before anything is shown: if it cannot be written, nothing is opened.
    await context.accessLog.record({
      kind: 'person', contactId: record.state.contactId, workOrderId: record.id, accountId: person.accountId, accountName: person.name, unitCode: person.unitCode,
      unitName: unitRef(organisation.directory, person.unitCode).name, reason: request.body.reason, at, ip: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200),
    })
    const opened = await context.vault.open(record.state.contactId)
    if (!opened) return sendProblem(request, reply, refuse('PERSON_ERASED'))
    return { name: opened.name, phone: opened.phone, identityNumber: opened.identityNumber, homeAddress: opened.homeAddress, narrative: record.request.narrative, loggedAt: new Date(at).toISOString() }
  })

  app.get('/api/work-orders/:id/person/log', { config: { access: signedIn }, schema: { params: Id, response: { 200: z.object({ items: z.array(AccessLogEntry) }) }, summary: '谁看过诉求人', tags: ['隐私'] } }, async (request, reply) => {
    const found = await workOrders.state(request.params.id)
    if (!found || !mayRead(personOf(request), found.state, context)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    if (!sightOf(personOf(request), found.state, context).parts.has('accessLog')) return sendProblem(request, reply, refuse('LOG_NOT_SHOWN'))
    const looks = await context.accessLog.of(request.params.id, found.state.contactId)
    return { items: looks.map((look) => ({ ...look, at: look.at.toISOString() })) }
  })

  app.get('/api/desks/:desk', { config: { access: only(...new Set(Object.values(deskRoles).flat())) }, schema: { params: z.object({ desk: Desk }), querystring: QueueQuery, response: { 200: QueuePage }, summary: '中心各台的队列', tags: ['队列'] } }, async (request, reply) => {
    const { desk } = request.params
    if (!personOf(request).roles.some((role) => deskRoles[desk]!.includes(role))) return sendProblem(request, reply, refuse('NOT_YOUR_ROLE'))
    const { cursor, limit } = request.query
    const [rows, counts] = await Promise.all([readDesk(db, queueStates, cityCode, desk, readCursor(cursor, 'rank'), limit), readCounts(db, cityCode, [`desk.${desk}`])])
    return page(context, rows, desk, limit, counts.get(`desk.${desk}`) ?? 0, personOf(request))
  })

  app.get('/api/unit-bench', { config: { access: only('unitCoordinator', 'handler', 'unitReviewer') }, schema: { querystring: QueueQuery.extend({ status: z.enum(['open', 'signPending', 'handling', 'unitReview', 'rework', 'done']).default('open') }), response: { 200: QueuePage }, summary: '本单位的工单', tags: ['队列'] } }, async (request) => {
    const { unitCode } = personOf(request)
    const { cursor, limit, status } = request.query
    if (status === 'done') {
      const done = await readBenchDone(db, queueStates, cityCode, unitCode, context.now() - shownDone, readCursor(cursor, 'instant'), limit)
      return page(context, done.rows, null, limit, done.total, personOf(request))
    }
    const key = `unit.${unitCode}.${status}`
    const [rows, counts] = await Promise.all([readBench(db, queueStates, cityCode, unitCode, benchStatuses[status], readCursor(cursor, 'instant'), limit), readCounts(db, cityCode, [key])])
    return page(context, rows, null, limit, counts.get(key) ?? 0, personOf(request))
  })

  app.get('/api/counts', { config: { access: signedIn }, schema: { response: { 200: QueueCounts }, summary: '各队列件数', tags: ['队列'] } }, async (request) => {
    const person = personOf(request)
    const desks = Object.keys(deskRoles).filter((desk) => person.roles.some((role) => deskRoles[desk]!.includes(role))).map((desk) => `desk.${desk}`)
    const isUnit = person.roles.some((role) => ['unitCoordinator', 'handler', 'unitReviewer'].includes(role))
    const bench = isUnit ? ['open', 'signPending', 'handling', 'unitReview', 'rework', 'yellow', 'red'] : []
    const [counts, dockets] = await Promise.all([readCounts(db, cityCode, [...desks, ...bench.map((part) => `unit.${person.unitCode}.${part}`)]), docketCounts(context, person)])
    return { counts: { ...dockets, ...Object.fromEntries([...desks.map((key) => [key, counts.get(key) ?? 0]), ...bench.map((part) => [`unit.${part}`, counts.get(`unit.${person.unitCode}.${part}`) ?? 0])]) as Record<string, number> } }
  })

  app.get('/api/notices', { config: { access: signedIn }, schema: { response: { 200: z.object({ items: z.array(Notice) }) }, summary: '本单位的提醒', tags: ['队列'] } }, async (request) => {
    const notices = await noticesOf(db, cityCode, personOf(request))
    return { items: notices.map((notice) => {
      const label = noticeLabels[notice.code]
      const clock = typeof notice.params.clock === 'string' ? clockName(notice.params.clock) : null
      const units = Object.fromEntries(['street', 'department', 'unit'].flatMap((slot) => (typeof notice.params[slot] === 'string' ? [[slot, unitRef(organisation.directory, notice.params[slot]).shortName]] : [])))
      return {
        id: notice.id, at: notice.at.toISOString(), workOrderId: notice.workOrderId, isRead: notice.readAt !== null,
        text: fill(label?.zh ?? notice.code, { ...notice.params, ...units, ...(clock ? { clock: clock.zh } : {}) }), textEn: fill(label?.en ?? notice.code, { ...notice.params, ...units, ...(clock ? { clock: clock.en } : {}) }),
      }
    }) }
  })

  app.post('/api/notices/read', { config: { access: signedIn }, schema: { body: z.object({ upTo: z.number().int() }), response: { 200: z.object({ marked: z.number().int() }) }, summary: '提醒标为已读', tags: ['队列'] } }, async (request) =>
    ({ marked: await markNoticesRead(db, cityCode, personOf(request), request.body.upTo, context.now()) }))
}

/** The orders of the same event and the same request; of a member that waits for its verdict also what the main order answered. */
const relatedOf = async (context: WorkOrderContext, record: CaseRecord): Promise<Related> => {
  const { mergedInto, parentId, members, children } = record.state
  const ids = [mergedInto, parentId, ...members, ...children].filter((id) => id !== null)
  const [orders, answered] = await Promise.all([readRelated(context.db, context.cityCode, ids), mainReplies(context, record)])
  return { orders, replies: answered?.replies ?? [] }
}

/** A main order with what its members added; each text covered for whoever said it. */
const withPassedOnClues = async (context: WorkOrderContext, record: CaseRecord): Promise<CaseRecord> => {
  const clues = await readPassedOnClues(context.db, context.cityCode, record)
  const texts = await Promise.all(clues.texts.map(async ({ contact, ...text }) => ({ ...text, body: (await context.vault.coverSealed(contact))(text.body) })))
  return { ...record, texts: [...record.texts, ...texts], attachments: [...record.attachments, ...clues.attachments] }
}

const page = (context: WorkOrderContext, rows: Awaited<ReturnType<typeof readDesk>>, desk: string | null, limit: number, total: number, person: SignedIn) => ({
  items: rows.map((row) => presentRow(context, row, desk, { person })), next: rows.length === limit ? writeCursor(rows.at(-1)!) : null, total,
})

export const presentFound = (context: WorkOrderContext, order: FoundOrder, person: SignedIn) => ({
  id: order.id, orderNo: order.orderNo, title: titleSeen(order.title, rowSight(person, { ...order.state, askedUnits: askedUnits(order.state) }, context)), status: order.status as OrderStatus, statusName: statusLabels[order.status as OrderStatus].zh, statusNameEn: statusLabels[order.status as OrderStatus].en,
  registeredAt: order.registeredAt.toISOString(), unit: maybeUnit(context.organisation.directory, order.leadUnit)?.name ?? null,
})
