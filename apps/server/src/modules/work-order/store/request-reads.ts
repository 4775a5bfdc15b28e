import type { Queryable } from '../../../kernel/database/database.ts'
import type { Write, WriteTable } from '../../../kernel/database/write-statement.ts'

/** Title and narrative as the classifier reads them. */
export const requestTextOf = async (db: Queryable, cityCode: string, requestId: string): Promise<string> => {
  const { rows } = await db.query<{ text: string }>({ name: 'request_text', text: `select title || '。' || narrative as text from request where city_code = $1 and id = $2`, values: [cityCode, requestId] })
  return rows[0]?.text ?? ''
}

const trainingExampleTable: WriteTable = { name: 'training_example', columns: ['city_code', 'request_id', 'label', 'machine_label', 'by_account', 'at'] }

/** A correction made at a desk, kept to train on. */
export const trainingExample = (cityCode: string, requestId: string, label: string, machineLabel: string | null, byAccount: string | null, at: number): Write => ({
  table: trainingExampleTable,
  rows: [{ city_code: cityCode, request_id: requestId, label, machine_label: machineLabel, by_account: byAccount, at: new Date(at).toISOString() }],
})

export type Child = { readonly requestId: string; readonly workOrderId: string; readonly orderNo: string; readonly receiptNo: string }

/** The orders that one split brought forth, by what its event names: the same again when the command comes again. */
export const childrenOf = async (db: Queryable, cityCode: string, orderId: string, commandId: string): Promise<Child[]> => {
  const { rows } = await db.query<Child>(
    `select r.id as "requestId", w.id as "workOrderId", w.order_no as "orderNo", r.receipt_no as "receiptNo"
     from event e cross join lateral json_array_elements_text(e.data -> 'children') with ordinality as child(id, position)
     join work_order w on w.city_code = e.city_code and w.id = child.id::uuid join request r on r.city_code = w.city_code and r.id = w.request_id
     where e.city_code = $1 and e.stream = $2 and e.type = 'WorkOrderSplit' and e.meta ->> 'commandId' = $3 order by child.position`, [cityCode, orderId, commandId])
  return rows
}
