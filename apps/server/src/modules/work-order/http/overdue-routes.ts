import { OverduePage, OverdueSummary, overdueLamps } from '@suban/contract'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { only, type SignedIn } from '../../../kernel/http/access.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import type { QueueStates } from '../store/queue-states.ts'
import { readCursor, writeKey, type DocketPart } from '../store/read-queue.ts'
import { countOverdue, readOverdue } from '../store/read-overdue.ts'
import type { WorkOrderContext } from './context.ts'
import { presentDocketRow } from './docket-routes.ts'
import { maybeUnit } from './names.ts'
import { clockName } from './present-clock.ts'

/** Posts of the centre see who is late in the whole city, a leader of a district in theirs, a unit what is late with itself. */
const everywhere = ['supervisor', 'shiftLead', 'dispatcher', 'disciplineInspector', 'analyst']
const readers = [...everywhere, 'leader', 'unitCoordinator', 'unitReviewer']

/** `unit=-`: the desks of the centre. */
const Query = z.object({ lamp: z.enum(overdueLamps), unit: z.string().max(64).optional(), clock: z.string().max(40).optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })

/** Clocks that run overdue: by unit and kind, and one by one. */
export const overdueRoutes = (server: HttpServer, context: WorkOrderContext, states: QueueStates): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode } = context

  app.get('/api/overdue', { config: { access: only(...readers) }, schema: { querystring: Query, response: { 200: OverduePage }, summary: '红灯、黑灯的时钟', tags: ['督办'] } }, async (request) => {
    const { lamp, unit, clock, cursor, limit } = request.query
    const filter = { lamp, part: partOf(context, personOf(request)), ...(unit === undefined ? {} : { unit: unit === '-' ? null : unit }), ...(clock === undefined ? {} : { clockId: clock }) }
    const rows = await readOverdue(db, states, cityCode, filter, readCursor(cursor, 'instant'), limit)
    const last = rows.at(-1)
    return { items: rows.map((row) => presentDocketRow(context, row, personOf(request))), next: rows.length === limit && last ? writeKey({ ...last, no: last.assignment_no ?? 0 }) : null }
  })

  app.get('/api/overdue/summary', { config: { access: only(...readers) }, schema: { response: { 200: OverdueSummary }, summary: '红灯、黑灯：按单位和时钟', tags: ['督办'] } }, async (request) => ({
    items: (await countOverdue(db, cityCode, partOf(context, personOf(request)))).map(({ unit_code: unit, clock_id: clockId, red, black }) => {
      const { zh: name, en: nameEn } = clockName(clockId)
      return { unit: maybeUnit(context.organisation.directory, unit), clockId, clockName: name, clockNameEn: nameEn, red, black }
    }),
  }))
}

const partOf = ({ organisation: { directory } }: WorkOrderContext, person: SignedIn): DocketPart => {
  if (person.roles.some((role) => everywhere.includes(role))) return 'all'
  const unit = directory.unit(person.unitCode)
  if (person.roles.includes('leader') && unit) return unit.regionCode === directory.cityCode ? 'all' : { region: unit.regionCode }
  return { unit: person.unitCode }
}
