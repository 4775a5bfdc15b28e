import type { Queryable } from '../../kernel/database/database.ts'
import type { DecisionActor } from '../../modules/work-order/index.ts'
import type { Dice } from './dice.ts'

export type StaffActor = Extract<DecisionActor, { kind: 'staff' }>

/** Who works where: the accounts of the city by unit and post. */
export class Staff {
  readonly #by = new Map<string, StaffActor[]>()

  private constructor(rows: readonly { id: string; unit_code: string; roles: string[] }[]) {
    for (const row of rows) {
      const actor: StaffActor = { kind: 'staff', accountId: row.id, unitCode: row.unit_code, roles: row.roles }
      for (const role of row.roles) {
        for (const key of [role, `${row.unit_code}/${role}`]) {
          const list = this.#by.get(key)
          if (list) list.push(actor)
          else this.#by.set(key, [actor])
        }
      }
    }
  }

  static async load(db: Queryable, cityCode: string): Promise<Staff> {
    const { rows } = await db.query<{ id: string; unit_code: string; roles: string[] }>(
      'select id, unit_code, roles from account where city_code = $1 and is_active order by account', [cityCode])
    return new Staff(rows)
  }

  /** Somebody of the centre who holds this post. */
  ofCentre(role: string, dice: Dice): StaffActor {
    return dice.pick(this.#by.get(role) ?? [])
  }

  /** Somebody of a unit who holds this post. */
  ofUnit(unitCode: string, role: string, dice: Dice): StaffActor {
    return dice.pick(this.#by.get(`${unitCode}/${role}`) ?? [])
  }

  has(unitCode: string, role: string): boolean {
    return this.#by.has(`${unitCode}/${role}`)
  }
}
