import { renderReason, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import { isOpenShare, leadOf } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { listsNow } from '../lists-now.ts'
import { maybeUnit, unitRef } from '../names.ts'
import { wordsOf } from './consultation.ts'
import { eventsOf, iso, lastOf } from './facts.ts'
import { presentLists } from './returns.ts'

type Award = NonNullable<NonNullable<WorkOrder['dispute']>['award']>

/** Who says what about whose the order is, who handles it meanwhile, and what was ruled. */
export const presentDispute = (context: WorkOrderContext, record: CaseRecord, cover: Cover): Pick<WorkOrder, 'dispute'> => {
  const { state, events } = record
  const opened = lastOf(events, 'DisputeOpened')
  if (!state.dispute || !opened) return {}
  const { directory } = context.organisation
  const { dispute } = state
  const statements = wordsOf(eventsOf(events, 'StatementSubmitted').filter((event) => event.data.disputeNo === dispute.no), directory, cover)
  const lead = leadOf(state)
  const handedUp = eventsOf(events, 'DisputeEscalated').filter((event) => event.data.disputeNo === dispute.no)
  const isOpen = dispute.outcome === 'open'
  return {
    dispute: {
      no: dispute.no, level: dispute.level, outcome: dispute.outcome, openedAt: iso(dispute.openedAt)!, because: [...opened.data.because, ...handedUp.flatMap((event) => event.data.because)].map(renderReason),
      note: cover([opened.data.note, ...handedUp.map((event) => event.data.note)].filter((note) => note !== '').join('；')), parties: dispute.parties.map((code) => unitRef(directory, code)),
      firstReceiver: maybeUnit(directory, dispute.firstReceiver), meanwhile: isOpen && lead && isOpenShare(lead) ? unitRef(directory, lead.unitCode) : null, statements,
      unheard: isOpen ? dispute.parties.filter((code) => !statements.some(({ unit }) => unit.code === code)).map((code) => unitRef(directory, code)) : [],
      lists: isOpen ? presentLists(context, listsNow(context, state)) : null, award: awardOf(context, record, cover),
    },
  }
}

const awardOf = ({ organisation: { directory } }: WorkOrderContext, { state, events }: CaseRecord, cover: Cover): Award | null => {
  const units = (codes: readonly string[]) => codes.map((code) => unitRef(directory, code))
  const awarded = lastOf(events, 'DisputeAwarded')
  if (awarded && awarded.data.disputeNo === state.dispute?.no) {
    const { data, at } = awarded
    return {
      by: 'arbiter', level: data.level, at: iso(at)!, lead: unitRef(directory, data.lead), co: units(data.co), basis: cover(data.basis), text: cover(data.text), dueAt: iso(data.dueAt), deadlineClass: data.deadlineClass,
      precedents: data.precedents.map((one) => ({ ...one })), because: data.lists.because.map(renderReason),
      listChange: data.listChange ? { lead: unitRef(directory, data.listChange.lead), co: units(data.listChange.co), reason: cover(data.listChange.reason) } : null,
    }
  }
  const byDefault = lastOf(events, 'DisputeDefaulted')
  if (!byDefault || byDefault.data.disputeNo !== state.dispute?.no) return null
  return { by: 'default', level: 'city', at: iso(byDefault.at)!, lead: unitRef(directory, byDefault.data.lead), co: [], basis: '', text: '', dueAt: null, deadlineClass: null, precedents: [], because: byDefault.data.because.map(renderReason), listChange: null }
}
