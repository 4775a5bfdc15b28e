import { CommandDone, FindReceipt, FoundReceipt, requesterCommands, requesterCommandSummary, Tracking, type RequesterCommandName } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { createHash } from 'node:crypto'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { open } from '../../../kernel/http/access.ts'
import { commandIdOf } from '../../../kernel/http/idempotency.ts'
import { sendAttachment } from '../../../kernel/http/attachment.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import { readCaseByTracking, type CaseRecord } from '../store/read-case.ts'
import { requesterTranslators } from './commands/index.ts'
import { stepsOf, type RequesterTranslator, type Steps } from './commands/translator.ts'
import type { WorkOrderContext } from './context.ts'
import { caseFor } from './inquiry.ts'
import { mainReplies } from './main-replies.ts'
import { presentTracking } from './present-tracking.ts'
import { besideOf } from './present/parts.ts'
import { publicAttachments } from './public-attachments.ts'
import { presentDone, repeatedOr } from './run-command.ts'

const Token = z.object({ token: z.string().min(20).max(64) })

/** The requester's own door: a secret link, or receipt number and phone. No account. */
export const trackingRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode } = context
  const find = async (token: string): Promise<CaseRecord | null> => {
    const record = await readCaseByTracking(db, cityCode, createHash('sha256').update(token).digest())
    return record && caseFor(null, record)
  }

  app.get('/api/public/track/:token', { config: { access: open(120, 60) }, schema: { params: Token, response: { 200: Tracking }, summary: '查进度', tags: ['公众'] } }, async (request, reply) => {
    const record = await find(request.params.token)
    if (!record) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
    const looks = await context.accessLog.of(record.id, record.state.contactId)
    const beside = await besideOf(context, record)
    return { ...presentTracking(context, record, looks, beside), attachments: publicAttachments(record, request.params.token, beside.answered) }
  })

  app.get('/api/public/track/:token/attachments/:id', { config: { access: open(240, 60) }, schema: { params: Token.extend({ id: z.uuid() }), summary: '取本件诉求的附件', tags: ['公众'] } }, async (request, reply) => {
    const { token, id } = request.params
    const record = await find(token)
    if (!record) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
    // What is hidden looks like what does not exist.
    const found = publicAttachments(record, token, await mainReplies(context, record)).some((one) => one.id === id) ? await context.readAttachment(id) : null
    return found ? sendAttachment(reply, found) : sendProblem(request, reply, refuse('NOT_FOUND'))
  })

  app.post('/api/public/receipts/find', { config: { access: open(10, 60) }, schema: { body: FindReceipt, response: { 200: FoundReceipt }, summary: '凭回执编号和手机尾号查进度', tags: ['公众'] } }, async (request, reply) => {
    const { rows } = await db.query<{ id: string; masked_phone: string }>(
      `select r.id, c.masked_phone from request r join contact c on c.city_code = r.city_code and c.id = r.contact_id where r.city_code = $1 and r.receipt_no = $2 and c.erased_at is null`,
      [cityCode, request.body.receiptNo])
    const row = rows[0]
    if (!row || !row.masked_phone.endsWith(request.body.phoneTail)) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
    return { trackingUrl: `/track/${context.vault.trackingToken(row.id)}` }
  })

  for (const name of Object.keys(requesterCommands) as RequesterCommandName[]) {
    app.post(`/api/public/track/:token/${name}`, { config: { access: open(20, 60) }, schema: { params: Token, body: requesterCommands[name] as z.ZodType, response: { 200: CommandDone }, summary: requesterCommandSummary(name), tags: ['公众'] } }, async (request, reply) => {
      const commandId = commandIdOf(request)
      if (isRefused(commandId)) return sendProblem(request, reply, commandId)
      const record = await find(request.params.token)
      if (!record) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
      const once = { commandId, fingerprint: context.vault.fingerprint(record.id, name, request.body) }
      const prepared = await prepare(context, record, name, request.body)
      const done = isRefused(prepared)
        ? await repeatedOr(context, once, prepared)
        : await context.workOrders.act({ ...once, actor: { kind: 'requester' }, now: context.now(), because: prepared.because ?? [] }, prepared.steps)
      return isRefused(done) ? sendProblem(request, reply, done) : presentDone(context, done)
    })
  }
}

// The name picks the translator and the route has checked the body against its schema: of that pair the type system sees only halves.
const prepare = async (context: WorkOrderContext, record: CaseRecord, name: RequesterCommandName, body: unknown): Promise<Steps | Refusal> => {
  const asked = { id: record.id, body, expectedVersion: null }
  return stepsOf(await (requesterTranslators[name] as RequesterTranslator<never>)(asked as never, record.state, context), asked, context)
}
