import type { FastifyRequest } from 'fastify'
import { personOf } from '../../../kernel/http/server.ts'
import type { WorkOrderState } from '../domain/state.ts'
import type { WorkOrderContext } from './context.ts'
import { unitRef } from './names.ts'
import { isOpeningLogged } from './scope.ts'

/** Of a highly sensitive order every opening is on record before anything is shown: if it cannot be written, nothing is opened. */
export const recordLook = async (context: WorkOrderContext, request: FastifyRequest, orderId: string, state: Pick<WorkOrderState, 'secrecyLevel' | 'contactId'>, kind: 'case' | 'attachment'): Promise<void> => {
  if (!isOpeningLogged(state, context)) return
  const person = personOf(request)
  const { sameLookMinutes } = context.workOrders.given({ kind: 'system', job: 'scope' }, context.now()).policy.secrecy
  await context.accessLog.record({
    kind, contactId: state.contactId, workOrderId: orderId, accountId: person.accountId, accountName: person.name, unitCode: person.unitCode,
    unitName: unitRef(context.organisation.directory, person.unitCode).name, reason: '', at: context.now(), ip: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200),
  }, sameLookMinutes)
}
