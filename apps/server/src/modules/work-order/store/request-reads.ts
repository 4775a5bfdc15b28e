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
