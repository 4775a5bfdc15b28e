import { genesisHash } from '@suban/server/kernel/ledger/append.ts'
import { project, type WorkOrderState } from '@suban/server/modules/work-order/index.ts'

/** Where an order stands on its desk, and by how much that moves with each minute that the order is moved. */
export type DeskRank = { readonly now: number; readonly perMinute: number }

const minute = 60_000
const instants = /(?<=[:,[])\d{13}(?=[,\]}])/g

/** Ranks follow an instant, each desk in its own way: asked of the projection, for the order as it is and a minute earlier. */
export const deskRankOf = (cityCode: string, state: WorkOrderState): DeskRank => {
  const rankOf = (of: WorkOrderState) => project(cityCode, '', of, 1, genesisHash).order.desk_rank ?? 0
  const earlier = JSON.parse(JSON.stringify(state).replaceAll(instants, (at) => String(Number(at) - minute))) as WorkOrderState
  return { now: rankOf(state), perMinute: rankOf(state) - rankOf(earlier) }
}
