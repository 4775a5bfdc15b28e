import { CommandDone, FindReceipt, FoundReceipt, requesterCommands, Tracking, type RequesterCommandName } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import { createHash } from 'node:crypto'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Write } from '../../../kernel/database/write-statement.ts'
import { open } from '../../../kernel/http/access.ts'
import { commandIdOf } from '../../../kernel/http/idempotency.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import type { WorkOrderCommand } from '../domain/commands.ts'
import { readCaseByTracking, type CaseRecord } from '../store/read-case.ts'
import type { WorkOrderContext } from './context.ts'
import { presentTracking } from './present-tracking.ts'
import { presentDone } from './run-command.ts'

const Token = z.object({ token: z.string().min(20).max(64) })

/** The requester's own door: a secret link, or receipt number and phone. No account. */
export const trackingRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode } = context
  const find = (token: string) => readCaseByTracking(db, cityCode, createHash('sha256').update(token).digest())

  app.get('/api/public/track/:token', { config: { access: open(120, 60) }, schema: { params: Token, response: { 200: Tracking }, summary: '查进度', tags: ['公众'] } }, async (request, reply) => {
    const record = await find(request.params.token)
    if (!record) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
    const looks = record.state.contactId === null ? [] : await context.accessLog.of(record.state.contactId)
    return presentTracking(context, record, looks)
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
    app.post(`/api/public/track/:token/${name}`, { config: { access: open(20, 60) }, schema: { params: Token, body: requesterCommands[name] as z.ZodType, response: { 200: CommandDone }, summary: summaries[name], tags: ['公众'] } }, async (request, reply) => {
      const commandId = commandIdOf(request)
      if (isRefused(commandId)) return sendProblem(request, reply, commandId)
      const record = await find(request.params.token)
      if (!record) return sendProblem(request, reply, refuse('RECEIPT_NOT_FOUND'))
      const asked = await translate(context, record, name, request.body)
      if (isRefused(asked)) return sendProblem(request, reply, asked)
      const done = await context.workOrders.act({ actor: { kind: 'requester' }, commandId, now: context.now(), fingerprint: context.vault.fingerprint(record.id, name, request.body) }, [{ orderId: record.id, commands: [asked.command], writes: asked.writes }])
      return isRefused(done) ? sendProblem(request, reply, done) : presentDone(done)
    })
  }
}

type Body<Name extends RequesterCommandName> = z.infer<(typeof requesterCommands)[Name]>
type Translated = { readonly command: WorkOrderCommand; readonly writes: readonly Write[] }

const translate = async (context: WorkOrderContext, record: CaseRecord, name: RequesterCommandName, body: unknown): Promise<Translated | Refusal> => {
  const text = (kind: 'clue' | 'remark' | 'reopening', words: string) => context.workOrders.requesterText(record.id, kind, words, context.now())
  switch (name) {
    case 'clues': {
      const clue = body as Body<'clues'>
      const links = await context.linkAttachments(record.id, clue.attachmentIds)
      if (isRefused(links)) return links
      const { write, ...ids } = text('clue', clue.text)
      return { command: { type: 'addClue', ...ids, attachmentIds: clue.attachmentIds }, writes: [write, ...links] }
    }
    case 'evaluation': {
      const { remark, ...verdict } = body as Body<'evaluation'>
      if (remark === '') return { command: { type: 'evaluate', ...verdict, textId: null, textDigest: null }, writes: [] }
      const { write, ...ids } = text('remark', remark)
      return { command: { type: 'evaluate', ...verdict, ...ids }, writes: [write] }
    }
    case 'reopening': {
      const { write, ...ids } = text('reopening', (body as Body<'reopening'>).reason)
      return { command: { type: 'reopen', ...ids }, writes: [write] }
    }
    case 'answer-rejection': {
      const { write, ...ids } = text('reopening', (body as Body<'answer-rejection'>).reason)
      return { command: { type: 'rejectAnswer', ...ids }, writes: [write] }
    }
    case 'urging': return { command: { type: 'urge', text: (body as Body<'urging'>).text }, writes: [] }
  }
}

const summaries: Record<RequesterCommandName, string> = { clues: '补充线索', evaluation: '评价', reopening: '要求重办', urging: '催办', 'answer-rejection': '答复不准' }
