import type { WorkOrderState } from '../domain/state.ts'

export type PublicationKind = 'disclosure' | 'supervisionNotice' | 'praise'

/**
 * A text that is out: for everybody (disclosures, notices about a unit) or for the units (praise). Only where it stands; the words are in the
 * event of the same order and number, those of a requester beside it.
 */
export type PublicationRow = {
  readonly city_code: string; readonly work_order_id: string; readonly no: number; readonly kind: PublicationKind
  /** Number of the disclosure, supervision or word of praise within the order. */
  readonly subject_no: number
  /** Whom it is about. */
  readonly unit_code: string | null
  readonly at: string; readonly withdrawn_at: string | null
}

/** Each kind has numbers of its own within an order. */
const firstNo: Readonly<Record<PublicationKind, number>> = { disclosure: 0, supervisionNotice: 1_000, praise: 2_000 }

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const publicationRows = (cityCode: string, workOrderId: string, state: WorkOrderState): PublicationRow[] => {
  const row = (kind: PublicationKind, subjectNo: number, unitCode: string | null, at: number, withdrawnAt: number | null): PublicationRow =>
    ({ city_code: cityCode, work_order_id: workOrderId, no: firstNo[kind] + subjectNo, kind, subject_no: subjectNo, unit_code: unitCode, at: iso(at)!, withdrawn_at: iso(withdrawnAt) })
  const lead = state.assignments.findLast((assignment) => assignment.role === 'lead')?.unitCode ?? null
  return [
    ...(state.disclosures ?? []).map((one) => row('disclosure', one.no, lead, one.at, one.endedAt)),
    ...(state.supervisions ?? []).flatMap((one) => (one.notice ? [row('supervisionNotice', one.no, one.unitCode, one.notice.at, one.notice.withdrawnAt)] : [])),
    ...(state.praises ?? []).map((one, index) => row('praise', index + 1, one.unitCode, one.at, null)),
  ]
}
