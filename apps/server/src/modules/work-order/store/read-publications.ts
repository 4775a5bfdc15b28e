import type { Queryable } from '../../../kernel/database/database.ts'
import type { PublicationKind } from './publications.ts'
import type { Cursor } from './read-queue.ts'

/** A text that is out, with its words from the ledger; those of a requester where they were not erased. */
export type PublicationRecord = {
  readonly id: string; readonly no: number; readonly order_no: string; readonly kind: PublicationKind; readonly unit_code: string | null; readonly matter_code: string | null
  readonly at: Date; readonly withdrawn_at: Date | null; readonly key: string
  readonly data: { readonly title?: string; readonly text?: string }
  readonly words: string | null
  readonly contact: { readonly data_key_id: number; readonly sealed: string | null } | null
}

/** Which: of one kind, where named of one unit, and for the public only those that still stand. */
export type PublicationFilter = { readonly kind: PublicationKind; readonly unit?: string; readonly isPublic: boolean }

const eventTypes: Readonly<Record<PublicationKind, string>> = { disclosure: 'OrderDisclosed', supervisionNotice: 'SupervisionPublished', praise: 'PraiseRecorded' }

/** The newest first. Of praise, the event of the order that has the same place among its kind. */
export const readPublications = async (db: Queryable, cityCode: string, { kind, unit, isPublic }: PublicationFilter, cursor: Cursor | null, limit: number): Promise<PublicationRecord[]> => {
  const values: unknown[] = [cityCode, kind, cursor?.key ?? 'infinity', cursor?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff', cursor?.no ?? 32_767, limit, eventTypes[kind]]
  const ofUnit = unit === undefined ? '' : `and p.unit_code = $${values.push(unit)}`
  const { rows } = await db.query<PublicationRecord>(
    `select p.work_order_id as id, p.no, w.order_no, p.kind, p.unit_code, w.matter_code, p.at, p.withdrawn_at, to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key, e.data, t.body as words,
       case when p.kind <> 'praise' or c.id is null then null else json_build_object('data_key_id', c.data_key_id, 'sealed', encode(c.sealed, 'base64')) end as contact
     from publication p
     join work_order w on w.city_code = p.city_code and w.id = p.work_order_id
     join request r on r.city_code = w.city_code and r.id = w.request_id
     left join contact c on c.city_code = r.city_code and c.id = r.contact_id
     cross join lateral (
       select v.data from event v where v.city_code = p.city_code and v.stream = p.work_order_id and v.type = $7 and (p.kind = 'praise' or (v.data ->> 'no')::int = p.subject_no)
       order by v.version offset case when p.kind = 'praise' then p.subject_no - 1 else 0 end limit 1) e
     left join requester_text t on t.city_code = p.city_code and t.id = (e.data ->> 'textId')::uuid
     where p.city_code = $1 and p.kind = $2 and (p.at, p.work_order_id, p.no) < ($3::timestamptz, $4::uuid, $5::smallint) ${ofUnit} ${isPublic ? 'and p.withdrawn_at is null' : ''}
     order by p.at desc, p.work_order_id desc, p.no desc limit $6`, values)
  return rows
}
