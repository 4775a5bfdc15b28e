import type { Database } from '@suban/server/kernel/database/database.ts'
import type { DecisionActor } from '@suban/server/modules/work-order/index.ts'
import type { Random } from './random.ts'

type Row = { id: string; unit_code: string; roles: string[] }

/** Who may do what in the city, to live template orders by. */
export class StaffBook {
  readonly #rows: readonly Row[]
  readonly #byUnit = new Map<string, Row[]>()
  readonly #byRole = new Map<string, Row[]>()
  /** Who was asked for last: a call is ended by whoever began it. */
  last: DecisionActor | null = null

  private constructor(rows: readonly Row[]) {
    this.#rows = rows
    for (const row of this.#rows) {
      this.#byUnit.set(row.unit_code, [...(this.#byUnit.get(row.unit_code) ?? []), row])
      for (const role of row.roles) this.#byRole.set(role, [...(this.#byRole.get(role) ?? []), row])
    }
  }

  static async load(db: Database, cityCode: string): Promise<StaffBook> {
    const { rows } = await db.query<Row>('select id, unit_code, roles from account where city_code = $1 and is_active order by account', [cityCode])
    return new StaffBook(rows)
  }

  ofCentre(role: string, random: Random): DecisionActor | null {
    const rows = this.#byRole.get(role) ?? []
    return this.#actor(rows.length === 0 ? undefined : random.of(rows))
  }

  ofUnit(unitCode: string, role: string): DecisionActor | null {
    return this.#actor((this.#byUnit.get(unitCode) ?? []).find((row) => row.roles.includes(role)))
  }

  #actor(row: Row | undefined): DecisionActor | null {
    this.last = row ? { kind: 'staff', accountId: row.id, unitCode: row.unit_code, roles: row.roles } : null
    return this.last
  }
}
