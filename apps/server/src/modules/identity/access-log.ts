import type { Database } from '../../kernel/database/database.ts'

export type Look = {
  readonly contactId: string; readonly workOrderId: string; readonly accountId: string; readonly accountName: string
  readonly unitCode: string; readonly unitName: string; readonly reason: string; readonly at: number; readonly ip: string; readonly device: string
}
export type LoggedLook = { readonly at: Date; readonly who: string; readonly unit: string; readonly reason: string }

/** Every look at a sealed person, written before anything is shown. The table takes no change and no deletion. */
export class AccessLog {
  readonly #db: Database
  readonly #cityCode: string

  constructor(db: Database, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  async record(look: Look): Promise<void> {
    await this.#db.query(
      `insert into identity_access (city_code, contact_id, work_order_id, account_id, account_name, unit_code, unit_name, reason, at, ip, device)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [this.#cityCode, look.contactId, look.workOrderId, look.accountId, look.accountName, look.unitCode, look.unitName, look.reason, new Date(look.at), look.ip, look.device])
  }

  /** Who looked at this person, newest first. */
  async of(contactId: string): Promise<LoggedLook[]> {
    const { rows } = await this.#db.query<LoggedLook>(
      `select at, account_name as who, unit_name as unit, reason from identity_access where city_code = $1 and contact_id = $2 order by at desc limit 200`,
      [this.#cityCode, contactId])
    return rows
  }
}
