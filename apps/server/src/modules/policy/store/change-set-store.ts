import type { PolicyKind } from '@suban/contract'
import type { Queryable } from '../../../kernel/database/database.ts'
import type { ChangeSetState, ChangeSetStep } from '../domain/change-set.ts'
import type { StoredReport } from '../report.ts'

export type StoredSet = { readonly id: string; readonly version: number; readonly state: ChangeSetState; readonly report: StoredReport; readonly updatedAt: Date }
/** A row of the history; a refused attempt has the type `CommandRefused`. */
export type StoredStep = { readonly no: number; readonly type: string; readonly data: Readonly<Record<string, unknown>>; readonly by: string; readonly at: Date }

const columns = 'id, version, state, report, updated_at as "updatedAt"'

/** @param isLocked nobody else changes it until the end of the transaction */
export const readSet = async (db: Queryable, cityCode: string, id: string, isLocked = false): Promise<StoredSet | null> => {
  const { rows } = await db.query<StoredSet>(`select ${columns} from policy_change_set where city_code = $1 and id = $2${isLocked ? ' for update' : ''}`, [cityCode, id])
  return rows[0] ?? null
}

/** Change sets, the last touched first; a page goes on below the one named. */
export const readSets = async (db: Queryable, cityCode: string, limit: number, below: string | null): Promise<StoredSet[]> => {
  const { rows } = await db.query<StoredSet>(
    `select ${columns} from policy_change_set where city_code = $1
       and ($3::uuid is null or (updated_at, id) < (select updated_at, id from policy_change_set where city_code = $1 and id = $3)) order by updated_at desc, id desc limit $2`,
    [cityCode, limit, below])
  return rows
}

/** Change sets that may still be edited or decided on. */
export const openSets = async (db: Queryable, cityCode: string): Promise<StoredSet[]> => {
  const { rows } = await db.query<StoredSet>(`select ${columns} from policy_change_set where city_code = $1 and status in ('draft', 'checked', 'submitted') order by updated_at desc limit 200`, [cityCode])
  return rows
}

/** From which day on change sets are taken back by an approved roll-back. */
export const rolledBackFrom = async (db: Queryable, cityCode: string): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ id: string; day: string }>(
    `select state->'rollBackOf'->>'changeSet' as id, min(state->>'effectiveFrom') as day from policy_change_set
     where city_code = $1 and status = 'approved' and state->'rollBackOf'->>'changeSet' is not null group by 1`, [cityCode])
  return new Map(rows.map((row) => [row.id, row.day]))
}

/** What an idempotency key was used for. */
export const stepOfCommand = async (db: Queryable, cityCode: string, commandId: string): Promise<{ readonly changeSet: string; readonly asked: Buffer } | null> => {
  const { rows } = await db.query<{ changeSet: string; asked: Buffer }>('select change_set as "changeSet", asked from policy_change_step where city_code = $1 and command_id = $2', [cityCode, commandId])
  return rows[0] ?? null
}

export const stepsOf = async (db: Queryable, cityCode: string, id: string): Promise<StoredStep[]> => {
  const { rows } = await db.query<StoredStep>('select no, type, data, by_account as by, at from policy_change_step where city_code = $1 and change_set = $2 order by no', [cityCode, id])
  return rows
}

/** The documents of a set as they stand. */
export const bodiesOfSet = async (db: Queryable, cityCode: string, id: string): Promise<ReadonlyMap<PolicyKind, unknown>> => {
  const { rows } = await db.query<{ kind: PolicyKind; body: unknown }>(
    `select distinct on (kind) kind, body from policy_change_document where city_code = $1 and change_set = $2 order by kind, version desc`, [cityCode, id])
  return new Map(rows.filter((row) => row.body !== null).map((row) => [row.kind, row.body]))
}

export type SetWrite = {
  readonly id: string
  readonly version: number
  readonly state: ChangeSetState
  readonly report: StoredReport
  readonly at: number
  /** Bodies that this step saves; null takes a document out. */
  readonly bodies: ReadonlyMap<PolicyKind, unknown>
}

/** Put a set where its step has led it. */
export const writeSet = async (db: Queryable, cityCode: string, write: SetWrite): Promise<void> => {
  await db.query(
    `insert into policy_change_set (city_code, id, version, status, state, report, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $7)
     on conflict (city_code, id) do update set version = excluded.version, status = excluded.status, state = excluded.state, report = excluded.report, updated_at = excluded.updated_at`,
    [cityCode, write.id, write.version, write.state.status, JSON.stringify(write.state), JSON.stringify(write.report), new Date(write.at)])
  for (const [kind, body] of write.bodies) {
    await db.query('insert into policy_change_document (city_code, change_set, kind, version, body) values ($1, $2, $3, $4, $5)', [cityCode, write.id, kind, write.version, body === null ? null : JSON.stringify(body)])
  }
}

export type StepWrite = { readonly changeSet: string; readonly version: number; readonly step: ChangeSetStep | { readonly type: 'CommandRefused'; readonly at: number; readonly by: string; readonly data: object }; readonly commandId: string; readonly asked: Buffer }

/** Take a step down in the history, in the transaction of what it changed. */
export const writeStep = async (db: Queryable, cityCode: string, { changeSet, version, step, commandId, asked }: StepWrite): Promise<void> => {
  await db.query(
    `insert into policy_change_step (city_code, change_set, no, version, type, data, by_account, command_id, asked, at)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from policy_change_step where city_code = $1 and change_set = $2`,
    [cityCode, changeSet, version, step.type, JSON.stringify(step.data), step.by, commandId, asked, new Date(step.at)])
}
