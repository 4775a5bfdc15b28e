import type { PoolClient } from 'pg'
import { genesisHash } from '@suban/server/kernel/ledger/append.ts'
import { absent, project, workOrder, type WorkOrderEvent } from '@suban/server/modules/work-order/index.ts'

export type Projection = ReturnType<typeof project>
export type Folded = { readonly id: string; readonly projection: Projection; readonly events: number }

type EventRow = { stream: string; version: number; type: WorkOrderEvent['type']; data: WorkOrderEvent['data']; occurred_at: Date; hash: Buffer }

const none = '00000000-0000-0000-0000-000000000000'

/** Fold every stream from its events alone, some hundred at a time in the order of their ids, so that memory stays flat. */
export async function* foldStreams(client: PoolClient, cityCode: string, streamsAtATime: number): AsyncGenerator<Folded[]> {
  for (let after = none; ;) {
    // The primary key's order gives the next streams without counting or sorting the ledger.
    const { rows } = await client.query<EventRow>(
      `with recursive next as (
         (select stream, 1 as n from event where city_code = $1 and stream > $2 order by stream limit 1)
         union all
         select (select e.stream from event e where e.city_code = $1 and e.stream > next.stream order by e.stream limit 1), n + 1 from next where next.stream is not null and n < $3)
       select e.stream, e.version, e.type, e.data, e.occurred_at, e.hash from next join event e on e.city_code = $1 and e.stream = next.stream order by e.stream, e.version`,
      [cityCode, after, streamsAtATime])
    if (rows.length === 0) return
    yield foldRows(cityCode, rows)
    after = rows.at(-1)!.stream
  }
}

const foldRows = (cityCode: string, rows: readonly EventRow[]): Folded[] => {
  const folded: Folded[] = []
  for (let from = 0; from < rows.length;) {
    const id = rows[from]!.stream
    let state = absent
    let lastHash: Uint8Array = genesisHash
    let version = 0
    let at = from
    for (; rows[at]?.stream === id; at++) {
      const row = rows[at]!
      state = workOrder.evolve(state, { type: row.type, at: row.occurred_at.getTime(), data: row.data } as WorkOrderEvent)
      version = row.version
      lastHash = row.hash
    }
    folded.push({ id, projection: project(cityCode, id, state, version, lastHash), events: at - from })
    from = at
  }
  return folded
}
