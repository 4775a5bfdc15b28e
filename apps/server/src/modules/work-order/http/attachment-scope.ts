import type { FastifyRequest } from 'fastify'
import { personOf } from '../../../kernel/http/server.ts'
import { readCase, wasPassedOn } from '../store/read-case.ts'
import { showsAttachment } from './conceal.ts'
import type { WorkOrderContext } from './context.ts'
import { recordLook } from './look.ts'
import { mayRead, sightOf } from './scope.ts'

/** Whether an attachment of an order is shown to whoever asks: it follows its order, and a member's clue its main order. Of a highly sensitive order the look is on record first. */
export const openAttachment = async (context: WorkOrderContext, request: FastifyRequest, orderId: string, attachmentId: string): Promise<boolean> => {
  const { db, cityCode } = context
  const person = personOf(request)
  const record = await readCase(db, cityCode, orderId)
  if (!record) return false
  if (mayRead(person, record.state, context)) {
    if (!showsAttachment(record, sightOf(person, record.state, context), person.unitCode, attachmentId)) return false
    await recordLook(context, request, orderId, record.state, 'attachment')
    return true
  }
  const mainId = record.state.mergedInto
  const main = mainId === null ? null : await context.workOrders.state(mainId)
  if (main === null || !mayRead(person, main.state, context) || !sightOf(person, main.state, context).parts.has('attachments') || !(await wasPassedOn(db, cityCode, mainId!, attachmentId))) return false
  await recordLook(context, request, mainId!, main.state, 'attachment')
  return true
}
