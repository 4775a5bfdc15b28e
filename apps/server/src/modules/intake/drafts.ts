import type { Database } from '../../kernel/database/database.ts'
import type { Vault } from '../identity/index.ts'

export type StoredDraft = { readonly id: string; readonly body: Record<string, unknown>; readonly savedAt: string }

/** What a call-taker has typed so far; sealed, because it holds names and phones. */
export class Drafts {
  readonly #db: Database
  readonly #cityCode: string
  readonly #vault: Vault

  constructor(db: Database, cityCode: string, vault: Vault) {
    this.#db = db
    this.#cityCode = cityCode
    this.#vault = vault
  }

  async list(accountId: string): Promise<StoredDraft[]> {
    const { rows } = await this.#db.query<{ id: string; sealed: Buffer; data_key_id: number; saved_at: Date }>(
      'select id, sealed, data_key_id, saved_at from draft where city_code = $1 and account_id = $2 order by saved_at desc limit 30', [this.#cityCode, accountId])
    return Promise.all(rows.map(async (row) => ({ id: row.id, body: JSON.parse(await this.#vault.unseal(row.data_key_id, row.sealed)) as Record<string, unknown>, savedAt: row.saved_at.toISOString() })))
  }

  /** False when the draft is another person's. */
  async save(id: string, accountId: string, body: Record<string, unknown>, now: number): Promise<boolean> {
    const { keyId, sealed } = await this.#vault.seal(JSON.stringify(body), now)
    const { rowCount } = await this.#db.query(
      `insert into draft (city_code, id, account_id, sealed, data_key_id, saved_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (city_code, id) do update set sealed = excluded.sealed, data_key_id = excluded.data_key_id, saved_at = excluded.saved_at where draft.account_id = excluded.account_id`,
      [this.#cityCode, id, accountId, sealed, keyId, new Date(now)])
    return rowCount === 1
  }

  async remove(id: string, accountId: string): Promise<boolean> {
    const { rowCount } = await this.#db.query('delete from draft where city_code = $1 and id = $2 and account_id = $3', [this.#cityCode, id, accountId])
    return rowCount === 1
  }
}
