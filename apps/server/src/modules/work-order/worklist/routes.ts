import { BulkAct, BulkPreview, BulkRun, SavedQueue, SaveQueue, WorklistPage, WorklistQuery } from '@suban/contract'
import { isRefused, refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../../kernel/http/access.ts'
import { commandIdOf } from '../../../kernel/http/idempotency.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import type { WorkOrderContext } from '../http/context.ts'
import { presentRow } from '../http/present-queue.ts'
import { mayReadShown } from '../http/scope.ts'
import { QueueStates } from '../store/queue-states.ts'
import { readCursor, writeCursor } from '../store/read-queue.ts'
import { BulkRuns } from './bulk-runs.ts'
import { SavedQueues } from './saved-queues.ts'
import { selectOrders } from './select-orders.ts'

const Id = z.object({ id: z.uuid() })

/** Lists that people make themselves, and acts on many orders at once. */
export const worklistRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, organisation } = context
  const states = new QueueStates(db, cityCode)
  const queues = new SavedQueues(db, cityCode)
  const bulk = new BulkRuns(context)

  app.post('/api/worklists/query', { config: { access: signedIn }, schema: { body: WorklistQuery, response: { 200: WorklistPage }, summary: '按条件列出未办结的工单', tags: ['队列'] } }, async (request) => {
    const person = personOf(request)
    const { filter, cursor, limit } = request.body
    const selected = await states.listed(() => selectOrders(db, cityCode, person, filter, context.now(), readCursor(cursor, 'instant'), limit))
    const rows = selected.filter((row) => mayReadShown(person, row.state, organisation.directory))
    const last = selected.at(-1)
    return { items: rows.map((row) => presentRow(context, row, null)), next: selected.length === limit && last ? writeCursor(last) : null }
  })

  app.get('/api/worklists/saved', { config: { access: signedIn }, schema: { response: { 200: z.object({ items: z.array(SavedQueue) }) }, summary: '保存的队列', tags: ['队列'] } }, async (request) =>
    ({ items: await queues.of(personOf(request)) }))

  app.post('/api/worklists/saved', { config: { access: signedIn }, schema: { body: SaveQueue, response: { 200: SavedQueue }, summary: '保存队列', tags: ['队列'] } }, async (request, reply) => {
    const saved = await queues.save(personOf(request), request.body, context.now())
    return isRefused(saved) ? sendProblem(request, reply, saved) : saved
  })

  app.delete('/api/worklists/saved/:id', { config: { access: signedIn }, schema: { params: Id, summary: '删除保存的队列', tags: ['队列'] } }, async (request, reply) => {
    const refusal = await queues.remove(personOf(request), request.params.id)
    return refusal ? sendProblem(request, reply, refusal) : reply.code(204).send()
  })

  app.post('/api/bulk/preview', { config: { access: signedIn }, schema: { body: BulkAct, response: { 200: BulkPreview }, summary: '批量操作预览', tags: ['队列'] } }, async (request) => bulk.preview(personOf(request), request.body))

  app.post('/api/bulk', { config: { access: signedIn }, schema: { body: BulkAct, response: { 200: BulkRun }, summary: '批量操作', tags: ['队列'] } }, async (request, reply) => {
    const commandId = commandIdOf(request)
    if (isRefused(commandId)) return sendProblem(request, reply, commandId)
    const done = await bulk.run(personOf(request), request.body, commandId)
    return isRefused(done) ? sendProblem(request, reply, done) : done
  })

  app.get('/api/bulk/:id', { config: { access: signedIn }, schema: { params: Id, response: { 200: BulkRun }, summary: '批量操作逐件结果', tags: ['队列'] } }, async (request, reply) =>
    (await bulk.read(personOf(request), request.params.id)) ?? sendProblem(request, reply, refuse('NOT_FOUND')))

  app.post('/api/bulk/:id/undo', { config: { access: signedIn }, schema: { params: Id, response: { 200: BulkRun }, summary: '撤回批量操作', tags: ['队列'] } }, async (request, reply) => {
    const undone = await bulk.undo(personOf(request), request.params.id)
    return isRefused(undone) ? sendProblem(request, reply, undone) : undone
  })
}
