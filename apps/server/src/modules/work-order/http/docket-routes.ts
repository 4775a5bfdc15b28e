import { Docket, DocketPage, docketIds, type DocketId, type DocketRow } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readCounts } from '../../../kernel/database/queue-counts.ts'
import { only, type SignedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import type { QueueStates } from '../store/queue-states.ts'
import { countDocketOfRegion, readCursor, readDocket, writeCursor, type DocketPart, type DocketRecord } from '../store/read-queue.ts'
import type { WorkOrderContext } from './context.ts'
import { docketCounter, docketPart, docketReaders } from './docket-scope.ts'
import { maybeUnit } from './names.ts'
import { clockName } from './present-clock.ts'
import { presentRow } from './present-queue.ts'

const DocketQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })

/** What waits for somebody's decision beside the chain: returns, disputes, extensions … each a queue of its own. */
export const docketRoutes = (server: HttpServer, context: WorkOrderContext, states: QueueStates): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, organisation } = context

  app.get('/api/dockets/:docket', { config: { access: only(...docketReaders) }, schema: { params: z.object({ docket: Docket }), querystring: DocketQuery, response: { 200: DocketPage }, summary: '待决事项的队列', tags: ['队列'] } }, async (request, reply) => {
    const { docket } = request.params
    const part = docketPart(personOf(request), docket, organisation.directory)
    if (part === null) return sendProblem(request, reply, refuse('NOT_YOUR_ROLE'))
    const { cursor, limit } = request.query
    const [rows, total] = await Promise.all([readDocket(db, states, cityCode, docket, part, readCursor(cursor, 'instant'), limit), countOf(context, docket, part)])
    return { items: rows.map((row) => presentDocketRow(context, row, personOf(request))), next: rows.length === limit ? writeCursor(rows.at(-1)!) : null, total }
  })
}

/** Which supervision a clock belongs to: the rung that the unit is on, and whose turn it is. */
const supervisionOf = ({ state, assignment_no: clockNo, clock_id: clockId }: DocketRecord): DocketRow['supervision'] => {
  const one = clockId === 'supervision' ? state.supervisions.find((candidate) => candidate.clockNo === clockNo) : undefined
  return one ? { no: one.no, rung: one.rung, turn: one.turn } : null
}

const countOf = async ({ db, cityCode }: WorkOrderContext, docket: DocketId, part: DocketPart): Promise<number> => {
  const key = docketCounter(docket, part)
  if (key !== null) return (await readCounts(db, cityCode, [key])).get(key) ?? 0
  return countDocketOfRegion(db, cityCode, docket, (part as { region: string }).region)
}

/** How many decisions wait for this person, by `docket.<id>`, and `docket` for all of them. */
export const docketCounts = async (context: WorkOrderContext, person: SignedIn): Promise<Record<string, number>> => {
  const parts = docketIds.flatMap((docket) => {
    const part = docketPart(person, docket, context.organisation.directory)
    return part === null ? [] : [{ docket, part, key: docketCounter(docket, part) }]
  })
  if (parts.length === 0) return {}
  const kept = await readCounts(context.db, context.cityCode, parts.flatMap(({ key }) => key ?? []))
  const counted = await Promise.all(parts.map(async ({ docket, part, key }) => [`docket.${docket}`, key === null ? await countOf(context, docket, part) : (kept.get(key) ?? 0)] as const))
  return { ...Object.fromEntries(counted), docket: counted.reduce((sum, [, n]) => sum + n, 0) }
}

/** A row of an order and the clock that it stands there for. */
export const presentDocketRow = (context: WorkOrderContext, record: DocketRecord, person: SignedIn): DocketRow => {
  const clock = record.state.runningClocks.find((one) => one.no === record.assignment_no) ?? record.state.runningClocks.find((one) => one.dueAt === (record.due_at?.getTime() ?? null))
  const name = clockName(clock?.clockId ?? record.clock_id)
  return {
    ...presentRow(context, { ...record, assignment_no: null }, null, { person, byClock: clock ?? null }),
    clockId: record.clock_id, clockName: name.zh, clockNameEn: name.en, holder: maybeUnit(context.organisation.directory, record.unit_code), since: record.started_at.toISOString(),
    supervision: supervisionOf(record),
  }
}
