import { createHash } from 'node:crypto'
import type { Reason } from '@suban/domain-kit'
import type { Database, Queryable } from '../../kernel/database/database.ts'
import type { Write } from '../../kernel/database/write-statement.ts'
import type { SignedIn } from '../../kernel/http/access.ts'
import { newId } from '../../kernel/ids.ts'
import type { DecisionActor, Given } from './domain/given.ts'
import type { WorkOrderState } from './domain/state.ts'
import { answeredBefore, handle, type Done, type HandleRefusal, type Step } from './store/command-handler.ts'
import { requesterTextTable } from './store/tables.ts'

export type ActOptions = {
  readonly actor: DecisionActor
  readonly commandId: string
  /** When it happens in the world; the ledger may take it down later (imports, the demo city's past). */
  readonly now: number
  readonly recordedAt?: number
  readonly because?: readonly Reason[]
  /** What the caller asked for (`vault.fingerprint`); missing where the machine itself acts. */
  readonly fingerprint?: Buffer
}

/** The work orders of one city: everything that changes one goes through here. */
export class WorkOrders {
  readonly #db: Database
  readonly cityCode: string
  readonly #given: (actor: DecisionActor, now: number, because?: readonly Reason[]) => Given
  readonly #versionsAt: (now: number) => Readonly<Record<string, string>>

  /** @param versionsAt the versions of the policies in force at an instant; every event keeps those it was decided under */
  constructor(db: Database, cityCode: string, given: (actor: DecisionActor, now: number, because?: readonly Reason[]) => Given, versionsAt: (now: number) => Readonly<Record<string, string>>) {
    this.#db = db
    this.cityCode = cityCode
    this.#given = given
    this.#versionsAt = versionsAt
  }

  /** Run commands as one act; see `handle`. @param on the transaction that it belongs to, if any */
  act(options: ActOptions, steps: readonly Step[], on: Queryable = this.#db): Promise<Done | HandleRefusal> {
    return handle(on, {
      cityCode: this.cityCode, commandId: options.commandId, actor: options.actor, given: this.given(options.actor, options.now, options.because),
      recordedAt: options.recordedAt ?? options.now, policies: this.#versionsAt(options.now),
      ...(options.fingerprint ? { fingerprint: options.fingerprint } : {}),
    }, steps)
  }

  /** The answer to the same act when it was done before, a refusal when the id belongs to another one, null when it is new. */
  answeredBefore(options: Pick<ActOptions, 'commandId' | 'fingerprint'>): Promise<Done | HandleRefusal | null> {
    return answeredBefore(this.#db, { cityCode: this.cityCode, commandId: options.commandId, ...(options.fingerprint ? { fingerprint: options.fingerprint } : {}) })
  }

  given(actor: DecisionActor, now: number, because?: readonly Reason[]): Given {
    return this.#given(actor, now, because)
  }

  async state(id: string): Promise<{ readonly state: WorkOrderState; readonly version: number } | null> {
    const { rows } = await this.#db.query<{ state: WorkOrderState; version: number }>({
      name: 'order_state', text: 'select state, version from work_order where city_code = $1 and id = $2', values: [this.cityCode, id],
    })
    return rows[0] ?? null
  }

  /** Words of the requester as a row beside the events, with the id and digest that the event keeps. */
  requesterText(workOrderId: string, kind: 'clue' | 'remark' | 'reopening' | 'objection' | 'praise' | 'information' | 'appeal' | 'withdrawal', body: string, at: number): { write: Write; textId: string; textDigest: string } {
    const textId = newId(at)
    const digest = createHash('sha256').update(body).digest('hex')
    return {
      textId, textDigest: digest,
      write: { table: requesterTextTable, rows: [{ city_code: this.cityCode, id: textId, work_order_id: workOrderId, kind, body, digest: `\\x${digest}`, at: new Date(at).toISOString() }] },
    }
  }
}

export const staffActor = (person: SignedIn): DecisionActor => ({ kind: 'staff', accountId: person.accountId, unitCode: person.unitCode, roles: person.roles })
