import type { WorklistFilter } from '@suban/contract'
import { refuse, type Refusal } from '@suban/domain-kit'
import type { Queryable } from '../../../kernel/database/database.ts'
import type { SignedIn } from '../../../kernel/http/access.ts'
import { newId } from '../../../kernel/ids.ts'

type Stored = { readonly id: string; readonly name: string; readonly filter: WorklistFilter; readonly shared: 'person' | 'unit'; readonly owner_id: string; readonly saved_at: Date }
export type Saved = Omit<Stored, 'owner_id' | 'saved_at'> & { readonly isOwn: boolean; readonly savedAt: string }

/** So many a person keeps at most: more than anybody finds again. */
const mostQueues = 50

/** The saved queues of people and of their units. */
export class SavedQueues {
  readonly #db: Queryable
  readonly #cityCode: string

  constructor(db: Queryable, cityCode: string) {
    this.#db = db
    this.#cityCode = cityCode
  }

  /** The person's own, and those that colleagues of the unit share. */
  async of(person: SignedIn): Promise<Saved[]> {
    const { rows } = await this.#db.query<Stored>(
      `select id, name, filter, shared, owner_id, saved_at from saved_queue where city_code = $1 and (owner_id = $2 or (shared = 'unit' and unit_code = $3)) order by name, id`,
      [this.#cityCode, person.accountId, person.unitCode])
    return rows.map((row) => present(row, person))
  }

  async save(person: SignedIn, queue: { readonly name: string; readonly filter: WorklistFilter; readonly shared: 'person' | 'unit' }, now: number): Promise<Saved | Refusal> {
    const { rows } = await this.#db.query<Stored>(
      `insert into saved_queue (city_code, id, name, filter, shared, owner_id, unit_code, saved_at)
       select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from saved_queue where city_code = $1 and owner_id = $6) < $9
       returning id, name, filter, shared, owner_id, saved_at`,
      [this.#cityCode, newId(now), queue.name, JSON.stringify(queue.filter), queue.shared, person.accountId, person.unitCode, new Date(now), mostQueues])
    return rows[0] ? present(rows[0], person) : refuse('QUEUES_FULL', { most: mostQueues })
  }

  /** Only its owner removes a queue; what is not theirs looks like what does not exist. */
  async remove(person: SignedIn, id: string): Promise<Refusal | null> {
    const { rowCount } = await this.#db.query('delete from saved_queue where city_code = $1 and id = $2 and owner_id = $3', [this.#cityCode, id, person.accountId])
    return rowCount === 1 ? null : refuse('QUEUE_NOT_FOUND')
  }
}

const present = ({ owner_id: owner, saved_at: savedAt, ...row }: Stored, person: SignedIn): Saved => ({ ...row, isOwn: owner === person.accountId, savedAt: savedAt.toISOString() })
