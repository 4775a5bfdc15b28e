import type { Tracking, WorkOrder } from '@suban/contract'
import { openDisclosure } from '../../domain/disclosure/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { eventsOf, iso } from './facts.ts'

const textOf = ({ events }: CaseRecord, no: number) => eventsOf(events, 'OrderDisclosed').find((event) => event.data.no === no)?.data

/** What is or was shown to everybody of the order. */
export const presentDisclosures = (record: CaseRecord): Pick<WorkOrder, 'disclosures'> => {
  const { disclosures, isDisclosureObjected } = record.state
  if (disclosures === undefined && !isDisclosureObjected) return {}
  const items = (disclosures ?? []).toReversed().map((one) => ({ no: one.no, title: textOf(record, one.no)?.title ?? '', text: textOf(record, one.no)?.text ?? '', at: iso(one.at)!, endedAt: iso(one.endedAt) }))
  return { disclosures: { isObjected: isDisclosureObjected === true, items } }
}

/** What is shown now, for the requester who may object to it. */
export const publicDisclosure = (record: CaseRecord): Tracking['disclosure'] => {
  const shown = openDisclosure(record.state)
  const text = shown && textOf(record, shown.no)
  return shown && text ? { title: text.title, text: text.text, at: iso(shown.at)! } : null
}
