import { statusLabels, type OrderStatus, type RelatedOrder, type WorkOrder } from '@suban/contract'
import type { Directory } from '../../../organisation/index.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { RelatedRecord } from '../../store/read-related.ts'
import { maybeUnit, unitRef } from '../names.ts'
import type { MainReply } from '../main-replies.ts'

/** The orders beside a case, read with it. */
export type Related = { readonly orders: readonly RelatedRecord[]; readonly replies: readonly MainReply[] }

const shown = (order: RelatedRecord, directory: Directory): RelatedOrder => {
  const status = order.status as OrderStatus
  return { id: order.id, orderNo: order.orderNo, title: order.title, status, statusName: statusLabels[status].zh, statusNameEn: statusLabels[status].en, unit: maybeUnit(directory, order.leadUnit), dueAt: order.dueAt?.toISOString() ?? null }
}

/** Statuses in which the requester has an answer to this demand. */
export const isAnswered = (status: string): boolean => ['directAnswered', 'callBackPending', 'callingBack', 'closed', 'archived', 'declined'].includes(status)

/** Main order and members of one event. */
export const presentEventCluster = ({ state }: CaseRecord, { orders, replies }: Related, directory: Directory): Pick<WorkOrder, 'eventCluster'> => {
  const main = orders.find((order) => order.id === state.mergedInto)
  if (!main && state.members.length === 0) return {}
  const members = orders.filter((order) => state.members.includes(order.id))
  return {
    eventCluster: {
      main: main ? { ...shown(main, directory), replies: replies.map(({ unitCode, at, resultType, text }) => ({ unit: unitRef(directory, unitCode), at: new Date(at).toISOString(), resultType, text })) } : null,
      members: members.map((member) => ({ ...shown(member, directory), verdict: member.verdict && !member.verdict.isVoid ? { solved: member.verdict.solved, satisfaction: member.verdict.satisfaction } : null })),
    },
  }
}

/** The parts of one request: this order, the one it was split from, and what was split off; of all of them how many are answered. */
export const presentSplitParts = ({ id, state }: CaseRecord, { orders }: Related, directory: Directory): Pick<WorkOrder, 'splitParts'> => {
  const parent = orders.find((order) => order.id === state.parentId)
  const children = orders.filter((order) => state.children.includes(order.id))
  if (!parent && children.length === 0) return {}
  const parts = children.length > 0 ? [{ id, status: state.status }, ...children] : []
  return { splitParts: { parent: parent ? shown(parent, directory) : null, children: children.map((child) => shown(child, directory)), answered: parts.filter((part) => isAnswered(part.status)).length, of: parts.length } }
}
