import { Holding, Precedent, renderReason } from '@suban/contract'
import { refuse, type Reason } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Place, WorkOrderState } from '../domain/state.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import { readCase } from '../store/read-case.ts'
import { rulingsOnMatter, type RulingRecord } from '../store/read-rulings.ts'
import type { WorkOrderContext } from './context.ts'
import { matterRef, placeLine, unitRef } from './names.ts'
import { presentHolding } from './present/holding.ts'
import { mayRead } from './scope.ts'

const Id = z.object({ id: z.uuid() })
/** How many precedents a docket shows. */
const shown = 8

/** What is asked for only where somebody looks at it: earlier rulings like this one, and who had the order when. */
export const disputeRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, organisation, workOrders } = context

  app.get('/api/work-orders/:id/precedents', { config: { access: signedIn }, schema: { params: Id, response: { 200: z.object({ items: z.array(Precedent) }) }, summary: '同类事项的裁定先例', tags: ['工单'] } }, async (request, reply) => {
    const found = await workOrders.state(request.params.id)
    if (!found || !mayRead(personOf(request), found.state, organisation.directory)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    const { state } = found
    const rulings = state.matterCode === null ? [] : await rulingsOnMatter(db, cityCode, state.matterCode, request.params.id)
    return { items: nearest(context, state, rulings).map(({ ruling, because }) => presentPrecedent(context, ruling, because)) }
  })

  app.get('/api/work-orders/:id/holding', { config: { access: signedIn }, schema: { params: Id, response: { 200: Holding }, summary: '谁持单谁计：每一分钟在谁手上', tags: ['工单'] } }, async (request, reply) => {
    const record = await readCase(db, cityCode, request.params.id)
    if (!record || !mayRead(personOf(request), record.state, organisation.directory)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    return presentHolding(record.events as unknown as readonly WorkOrderEvent[], context.now(), context.calendar, organisation.directory)
  })
}

/** The rulings most like this order: at a place of the same kind first, then in the same street, then in the same district; the newest of equals. */
const nearest = ({ organisation: { directory } }: WorkOrderContext, state: Pick<WorkOrderState, 'place'>, rulings: readonly RulingRecord[]) => {
  const kindOf = (place: Pick<Place, 'placeId'>) => (place.placeId === null ? null : (directory.place(place.placeId)?.kind ?? null))
  const own = { kind: kindOf(state.place), territory: directory.territory(state.place.communityCode) }
  return rulings.map((ruling) => {
    const territory = directory.territory(ruling.communityCode)
    const because: Reason[] = [{ code: 'PRECEDENT_MATTER', params: {} }]
    let weight = 0
    if (own.kind !== null && kindOf(ruling) === own.kind) { weight += 4; because.push({ code: 'PRECEDENT_PLACE_KIND', params: {} }) }
    if (territory && own.territory?.street.code === territory.street.code) { weight += 2; because.push({ code: 'PRECEDENT_STREET', params: { street: territory.street.shortName } }) }
    else if (territory && own.territory?.district.code === territory.district.code) { weight += 1; because.push({ code: 'PRECEDENT_DISTRICT', params: { district: territory.district.shortName } }) }
    return { ruling, because, weight }
  }).sort((a, b) => b.weight - a.weight || b.ruling.at.getTime() - a.ruling.at.getTime()).slice(0, shown)
}

const presentPrecedent = (context: WorkOrderContext, ruling: RulingRecord, because: readonly Reason[]): Precedent => {
  const { organisation: { directory } } = context
  const units = (codes: readonly string[]) => codes.map((code) => unitRef(directory, code))
  return {
    workOrderId: ruling.workOrderId, orderNo: ruling.orderNo, disputeNo: ruling.disputeNo, at: ruling.at.toISOString(), matter: matterRef(context.catalogues.on(dayOf(context.now())), ruling.matterCode)!,
    place: placeLine(directory, { placeId: ruling.placeId, communityCode: ruling.communityCode, lng: null, lat: null }), level: ruling.level, lead: unitRef(directory, ruling.leadUnit), co: units(ruling.coUnits),
    parties: units(ruling.parties), basis: ruling.basis, text: ruling.body, because: because.map(renderReason),
  }
}
