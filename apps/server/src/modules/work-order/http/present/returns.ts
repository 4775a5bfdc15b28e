import { renderReason, type ListsNow, type ReturnWish, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import { verdictReason } from '../../domain/returns/actions.ts'
import { listVerdict, type Named } from '../../domain/returns/list-verdict.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { listsNow } from '../lists-now.ts'
import { maybeUnit, unitRef } from '../names.ts'
import { eventsOf, iso } from './facts.ts'

export const presentLists = ({ organisation: { directory } }: Pick<WorkOrderContext, 'organisation'>, { lead, co, because }: Named): ListsNow =>
  ({ lead: maybeUnit(directory, lead), co: co.map((code) => unitRef(directory, code)), because: because.map(renderReason) })

/** Every wish to return the order; while one is being judged, what the lists say of the unit now. */
export const presentReturns = (context: WorkOrderContext, { state, events }: CaseRecord, cover: Cover): Pick<WorkOrder, 'returns'> => {
  if (!state.returns) return {}
  const { directory } = context.organisation
  const asked = eventsOf(events, 'ReturnRequested')
  const notes = [...eventsOf(events, 'ReturnApproved'), ...eventsOf(events, 'ReturnRejected')]
  const items = state.returns.map((wish): ReturnWish => ({
    unit: unitRef(directory, wish.unitCode), reason: wish.reason as ReturnWish['reason'], basis: cover(asked.find((event) => event.at === wish.at && event.data.no === wish.no)?.data.basis ?? ''),
    proposedUnit: maybeUnit(directory, wish.proposedUnit), at: iso(wish.at)!, outcome: wish.outcome, decidedAt: iso(wish.decidedAt),
    note: cover(notes.find((event) => event.at === wish.decidedAt && event.data.no === wish.no)?.data.note ?? ''), listsSaid: wish.listsSay ?? null,
  }))
  const pending = state.returns.find((wish) => wish.outcome === 'pending')
  if (!pending) return { returns: { items, judge: null } }
  const named = listsNow(context, state)
  const verdict = listVerdict(pending.unitCode, named)
  return { returns: { items, judge: { says: verdict.says, because: [verdictReason(verdict, { unit: (code) => directory.facts(code) }), ...named.because].map(renderReason), lists: presentLists(context, named) } } }
}
