import { publicStatusLabels, type OrderStatus, type Tracking } from '@suban/contract'
import type { Directory } from '../../../organisation/index.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { readRelated, type RelatedRecord } from '../../store/read-related.ts'
import type { WorkOrderContext } from '../context.ts'
import { mainReplies, type MainReply } from '../main-replies.ts'
import { isAnswered } from './related.ts'

/** What stands beside a requester's order: the order it joined with its answer, and the other parts of the same request. */
export type Beside = { readonly main: RelatedRecord | null; readonly replies: readonly MainReply[]; readonly answered: Awaited<ReturnType<typeof mainReplies>>; readonly parts: readonly RelatedRecord[] }

/** The master receipt is that of the order that was split; from a part the way leads back to it. */
export const besideOf = async (context: WorkOrderContext, record: CaseRecord): Promise<Beside> => {
  const { mergedInto, children, parentId } = record.state
  const [orders, answered] = await Promise.all([readRelated(context.db, context.cityCode, [mergedInto, parentId, ...children].filter((id) => id !== null)), mainReplies(context, record)])
  return { main: orders.find((order) => order.id === mergedInto) ?? null, replies: answered?.replies ?? [], answered, parts: orders.filter((order) => order.id === parentId || children.includes(order.id)) }
}

type Part = NonNullable<Tracking['parts']>['items'][number]

/** All parts of the request with their state; answered as a whole when each of them is. Nothing where it was never split. */
export const presentParts = ({ id, state, request }: CaseRecord, { parts }: Beside, directory: Directory, tokenOf: (requestId: string) => string): Pick<Tracking, 'parts' | 'masterReceipt'> => {
  const parent = parts.find((part) => part.id === state.parentId)
  const masterReceipt = parent ? { receiptNo: parent.receiptNo, trackingUrl: `/track/${tokenOf(parent.requestId)}` } : null
  if (state.children.length === 0) return { parts: null, masterReceipt }
  const own = { id, receiptNo: request.receipt_no, requestId: request.id, title: request.title, status: state.status, leadUnit: null, dueAt: null, orderNo: state.orderNo, verdict: null }
  const items = [own, ...parts.filter((part) => state.children.includes(part.id))].map((part): Part => {
    const status = publicStatusLabels[part.status as OrderStatus]
    return {
      receiptNo: part.receiptNo, title: part.title, statusName: status.zh, statusNameEn: status.en, unit: part.leadUnit === null ? null : (directory.unit(part.leadUnit)?.name ?? null),
      dueAt: part.dueAt?.toISOString() ?? null, isAnswered: isAnswered(part.status), isThis: part.id === id, trackingUrl: `/track/${tokenOf(part.requestId)}`,
    }
  })
  return { parts: { items, answered: items.filter((part) => part.isAnswered).length, isAnswered: items.every((part) => part.isAnswered) }, masterReceipt }
}
