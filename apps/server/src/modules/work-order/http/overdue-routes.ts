import { ClockPage, OverdueSummary, overdueLamps } from '@suban/contract'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { only, type SignedIn } from '../../../kernel/http/access.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import type { QueueStates } from '../store/queue-states.ts'
import { countOverdue, countTurns, readClocks, type ClockFilter } from '../store/read-clocks.ts'
import { readCursor, writeKey, type DocketPart } from '../store/read-queue.ts'
import type { WorkOrderContext } from './context.ts'
import { presentDocketRow } from './docket-routes.ts'
import { clocksHiddenFrom } from './inquiry.ts'
import { maybeUnit } from './names.ts'
import { clockName } from './present-clock.ts'

/** Posts of the centre see who is late in the whole city, a leader of a district in theirs, a unit what is late with itself. */
const everywhere = ['supervisor', 'shiftLead', 'dispatcher', 'disciplineInspector', 'analyst']
const readers = [...everywhere, 'leader', 'unitCoordinator', 'unitReviewer']

/** `unit=-`: the desks of the centre. */
const Narrowed = z.object({ unit: z.string().max(64).optional(), clock: z.string().max(40).optional(), cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) })
type Narrowed = z.infer<typeof Narrowed>

/** Clocks that run overdue, by unit and kind and one by one; supervisions by whose turn it is. */
export const overdueRoutes = (server: HttpServer, context: WorkOrderContext, states: QueueStates): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode } = context

  const pageOf = async (what: Pick<ClockFilter & { lamp: 'red' | 'black' }, 'lamp'> | { readonly turn: 'unit' | 'supervisor' }, { unit, clock, cursor, limit }: Narrowed, part: DocketPart, person: SignedIn): Promise<z.infer<typeof ClockPage>> => {
    const filter: ClockFilter = { ...what, part, hidden: clocksHiddenFrom(person), ...(unit === undefined ? {} : { unit: unit === '-' ? null : unit }), ...(clock === undefined ? {} : { clockId: clock }) }
    const [rows, total] = await Promise.all([readClocks(db, states, cityCode, filter, readCursor(cursor, 'instant'), limit), totalOf(filter)])
    const last = rows.at(-1)
    return { items: rows.map((row) => presentDocketRow(context, row, person)), next: rows.length === limit && last ? writeKey({ ...last, no: last.assignment_no ?? 0 }) : null, total }
  }
  const totalOf = async (filter: ClockFilter): Promise<number> => {
    if ('turn' in filter) {
      const { toAnswer, toJudge } = await countTurns(db, cityCode, filter.part)
      return filter.turn === 'unit' ? toAnswer : toJudge
    }
    const counts = await countOverdue(db, cityCode, filter.part, filter.hidden)
    return counts.filter((count) => (filter.unit === undefined || count.unit_code === filter.unit) && (filter.clockId === undefined || count.clock_id === filter.clockId)).reduce((sum, count) => sum + count[filter.lamp], 0)
  }

  app.get('/api/overdue', { config: { access: only(...readers) }, schema: { querystring: Narrowed.extend({ lamp: z.enum(overdueLamps) }), response: { 200: ClockPage }, summary: '红灯、黑灯的时钟', tags: ['督办'] } }, async (request) =>
    pageOf({ lamp: request.query.lamp }, request.query, partOf(context, personOf(request)), personOf(request)))

  app.get('/api/supervisions', { config: { access: only(...readers) }, schema: { querystring: Narrowed.extend({ turn: z.enum(['unit', 'supervisor']) }), response: { 200: ClockPage }, summary: '未结束的督办：等单位回复的，等研判的', tags: ['督办'] } }, async (request) =>
    pageOf({ turn: request.query.turn }, request.query, answering(context, personOf(request)), personOf(request)))

  app.get('/api/overdue/summary', { config: { access: only(...readers) }, schema: { response: { 200: OverdueSummary }, summary: '红灯、黑灯与督办：各有多少，按单位和时钟', tags: ['督办'] } }, async (request) => {
    const person = personOf(request)
    const [counts, turns] = await Promise.all([countOverdue(db, cityCode, partOf(context, person), clocksHiddenFrom(person)), countTurns(db, cityCode, answering(context, person))])
    const sum = (lamp: 'red' | 'black') => counts.reduce((all, count) => all + count[lamp], 0)
    return {
      items: counts.map(({ unit_code: unit, clock_id: clockId, red, black }) => {
        const { zh: name, en: nameEn } = clockName(clockId)
        return { unit: maybeUnit(context.organisation.directory, unit), clockId, clockName: name, clockNameEn: nameEn, red, black }
      }),
      red: sum('red'), black: sum('black'), ...turns,
    }
  })
}

const partOf = ({ organisation: { directory } }: WorkOrderContext, person: SignedIn): DocketPart => {
  if (person.roles.some((role) => everywhere.includes(role))) return 'all'
  const unit = directory.unit(person.unitCode)
  if (person.roles.includes('leader') && unit) return unit.regionCode === directory.cityCode ? 'all' : { region: unit.regionCode }
  return { unit: person.unitCode }
}

/** Who answers for the centre sees what the centre is held to; others as with what is overdue. */
const answering = (context: WorkOrderContext, person: SignedIn): DocketPart => {
  const { centre } = context.organisation.directory
  return person.roles.includes('shiftLead') && !person.roles.includes('supervisor') && centre ? { unit: centre.code } : partOf(context, person)
}
