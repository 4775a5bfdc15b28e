import type { Database } from '../../kernel/database/database.ts'

/** What was looked at: the sealed person, or the case (an attachment of it) of a highly sensitive order. */
export type LookKind = 'person' | 'case' | 'attachment'

export type Look = {
  readonly kind: LookKind; /** Null for an anonymous request. */ readonly contactId: string | null; readonly workOrderId: string; readonly accountId: string; readonly accountName: string
  readonly unitCode: string; readonly unitName: string; readonly reason: string; readonly at: number; readonly ip: string; readonly device: string
}
export type LoggedLook = { readonly at: Date; readonly kind: LookKind; readonly who: string; readonly unit: string; readonly reason: string }

/** Every look at a sealed person or a highly sensitive case, written before anything is shown. The table takes no change and no deletion. */
export class AccessLog {
  readonly #db: Database
  readonly #cityCode: string

  constructor(db: Database, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  /** @param sameLookMinutes the same person looking at the same thing again within this time is one look */
  async record(look: Look, sameLookMinutes = 0): Promise<void> {
    await this.#db.query(
      `insert into identity_access (city_code, contact_id, work_order_id, account_id, account_name, unit_code, unit_name, reason, at, ip, device, kind)
       select $1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
       where not exists (select from identity_access where city_code = $1 and work_order_id = $3 and account_id = $4 and kind = $12 and at > $13)`,
      [this.#cityCode, look.contactId, look.workOrderId, look.accountId, look.accountName, look.unitCode, look.unitName, look.reason, new Date(look.at), look.ip, look.device, look.kind, new Date(sameLookMinutes === 0 ? look.at + 1 : look.at - sameLookMinutes * 60_000)])
  }

  /** Who looked, newest first: at this order, and at its requester through other orders. */
  async of(workOrderId: string, contactId: string | null): Promise<LoggedLook[]> {
    const { rows } = await this.#db.query<LoggedLook>(
      `select at, kind, account_name as who, unit_name as unit, reason from identity_access where city_code = $1 and (work_order_id = $2 or contact_id = $3) order by at desc, id desc limit 200`,
      [this.#cityCode, workOrderId, contactId])
    return rows
  }
}
