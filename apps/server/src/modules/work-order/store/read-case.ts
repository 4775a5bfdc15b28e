import type { Queryable } from '../../../kernel/database/database.ts'
import type { EventMeta } from '../../../kernel/ledger/event.ts'
import type { EventOf, WorkOrderEvent } from '../domain/events.ts'
import type { WorkOrderState } from '../domain/state.ts'

export type CaseEvent = { readonly version: number; readonly type: WorkOrderEvent['type']; readonly data: WorkOrderEvent['data']; readonly by: EventMeta['by']; /** Epoch milliseconds. */ readonly at: number }

/** An order with everything that belongs to it, read in one statement. */
export type CaseRecord = {
  readonly id: string
  readonly version: number
  readonly state: WorkOrderState
  readonly request: { readonly id: string; readonly receipt_no: string; readonly title: string; readonly narrative: string; readonly address: string; readonly recorded_at: string }
  readonly contact: { readonly masked_name: string; readonly masked_phone: string; readonly has_identity_number: boolean; readonly erased: boolean; readonly data_key_id: number; readonly sealed: string | null } | null
  readonly events: readonly CaseEvent[]
  readonly texts: readonly { readonly id: string; readonly kind: string; readonly body: string; readonly at: string }[]
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly mediaType: string; readonly bytes: number; readonly isPublic: boolean }[]
}

// One JSON text, put together by `concat`: copying what is JSON already is a third cheaper than building it anew (events and state are most
// of it), and one column costs less than ten. An event is an array for the same reason, and `meta` is copied whole: taking `by` out would read it.
const caseQuery = `
select concat('{"id":"', w.id, '","version":', w.version, ',"state":', w.state,
  ',"request":', json_build_object('id', r.id, 'receipt_no', r.receipt_no, 'title', r.title, 'narrative', r.narrative, 'address', r.address, 'recorded_at', r.recorded_at),
  ',"contact":', case when c.id is null then 'null' else json_build_object('masked_name', c.masked_name, 'masked_phone', c.masked_phone, 'has_identity_number', c.has_identity_number, 'erased', c.erased_at is not null, 'data_key_id', c.data_key_id, 'sealed', encode(c.sealed, 'base64'))::text end,
  ',"events":[', (select string_agg(concat('[', e.version, ',"', e.type, '",', (extract(epoch from e.occurred_at) * 1000)::bigint, ',', e.data, ',', e.meta, ']'), ',' order by e.version)
     from event e where e.city_code = w.city_code and e.stream = w.id),
  '],"texts":', coalesce((select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'body', t.body, 'at', t.at))
     from requester_text t where t.city_code = w.city_code and t.work_order_id = w.id), '[]'),
  ',"attachments":', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'bytes', a.bytes, 'isPublic', a.is_public))
     from attachment_link l join attachment a on a.city_code = l.city_code and a.id = l.attachment_id where l.city_code = w.city_code and l.work_order_id = w.id), '[]'), '}') as record
from work_order w
join request r on r.city_code = w.city_code and r.id = w.request_id
left join contact c on c.city_code = r.city_code and c.id = r.contact_id`

type WrittenEvent = readonly [version: number, type: CaseEvent['type'], at: number, data: CaseEvent['data'], meta: EventMeta]
type CaseRow = { readonly record: string }

const recordOf = (row: CaseRow | undefined): CaseRecord | null => {
  if (!row) return null
  const written = JSON.parse(row.record) as Omit<CaseRecord, 'events'> & { readonly events: readonly WrittenEvent[] }
  return { ...written, events: written.events.map(([version, type, at, data, { by }]) => ({ version, type, at, data, by })) }
}

export const readCase = async (db: Queryable, cityCode: string, id: string): Promise<CaseRecord | null> => {
  const { rows } = await db.query<CaseRow>({ name: 'read_case', text: `${caseQuery} where w.city_code = $1 and w.id = $2`, values: [cityCode, id] })
  return recordOf(rows[0])
}

/** The order behind a tracking link. */
export const readCaseByTracking = async (db: Queryable, cityCode: string, trackingHash: Buffer): Promise<CaseRecord | null> => {
  const { rows } = await db.query<CaseRow>({
    name: 'read_case_by_tracking',
    text: `${caseQuery} where w.city_code = $1 and w.id = (select work_order_id from request where city_code = $1 and tracking_hash = $2)`,
    values: [cityCode, trackingHash],
  })
  return recordOf(rows[0])
}

type PassedOnClue = CaseRecord['texts'][number] & { readonly contact: Pick<NonNullable<CaseRecord['contact']>, 'data_key_id' | 'sealed'> | null }

/** Texts and attachments of the clues that members passed on to this order; each text with its own requester, whose name it may hold. */
export const readPassedOnClues = async (db: Queryable, cityCode: string, record: CaseRecord): Promise<{ readonly texts: readonly PassedOnClue[]; readonly attachments: CaseRecord['attachments'] }> => {
  const clues = record.events.flatMap((event) => (event.type === 'MemberClueAdded' ? [event.data as EventOf<'MemberClueAdded'>['data']] : []))
  if (clues.length === 0) return { texts: [], attachments: [] }
  const [texts, attachments] = await Promise.all([
    db.query<PassedOnClue>(
      `select t.id, t.kind, t.body, t.at::text,
         case when c.id is null then null else json_build_object('data_key_id', c.data_key_id, 'sealed', encode(c.sealed, 'base64')) end as contact
       from requester_text t join request r on r.city_code = t.city_code and r.work_order_id = t.work_order_id left join contact c on c.city_code = r.city_code and c.id = r.contact_id
       where t.city_code = $1 and t.id = any($2::uuid[])`, [cityCode, clues.map((clue) => clue.textId)]),
    db.query<CaseRecord['attachments'][number]>(
      `select id, name, media_type as "mediaType", bytes, is_public as "isPublic" from attachment where city_code = $1 and id = any($2::uuid[])`, [cityCode, clues.flatMap((clue) => clue.attachmentIds)]),
  ])
  return { texts: texts.rows, attachments: attachments.rows }
}

/** Whether an attachment of a member was passed on to its main order with a clue. */
export const wasPassedOn = async (db: Queryable, cityCode: string, mainOrderId: string, attachmentId: string): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from event where city_code = $1 and stream = $2 and type = 'MemberClueAdded' and exists (select from json_array_elements_text(data -> 'attachmentIds') as one(id) where one.id = $3)`,
    [cityCode, mainOrderId, attachmentId])
  return rows.length > 0
}
