import type { Database } from '../../../kernel/database/database.ts'
import type { Clock, WorkOrderState } from '../domain/state.ts'

/** The running clocks of one order that is not archived. */
export type RunningClocks = {
  readonly orderId: string
  readonly orderNo: string
  /** With the unit that must act; null: the centre. */
  readonly clocks: readonly { readonly clock: Clock; readonly unitCode: string | null }[]
}

type Row = { id: string; state: Pick<WorkOrderState, 'orderNo' | 'clocks' | 'assignments'> }

const none = '00000000-0000-0000-0000-000000000000'

/**
 * The running clocks of all orders that are not archived, some thousand orders at a time in the order of their ids, so that memory stays
 * flat. While one page is looked at, the database reads the next.
 *
 * @param ordersAtATime orders of a page
 */
export async function* readRunningClocks(db: Database, cityCode: string, ordersAtATime = 2_000): AsyncGenerator<readonly RunningClocks[]> {
  const page = (after: string): Promise<{ readonly rows: readonly Row[] }> => db.query<Row>({
    name: 'running_clocks',
    // The whole state: taking it apart costs the database several times what it costs here. What is closed has clocks only while something is
    // asked about it, and their rows tell, one by one: the limit keeps the planner from reading all clocks into memory for it.
    text: `select id, state from work_order w where city_code = $1 and id > $2 and status <> 'archived'
      and (closed_at is null or (select true from clock c where c.city_code = w.city_code and c.work_order_id = w.id and c.stopped_at is null and c.no < 1000 limit 1))
      order by id limit $3`,
    values: [cityCode, after, ordersAtATime],
  })
  for (let next: Promise<{ readonly rows: readonly Row[] }> | null = page(none); next !== null;) {
    const { rows }: { readonly rows: readonly Row[] } = await next
    next = rows.length < ordersAtATime ? null : page(rows.at(-1)!.id)
    // A consumer that leaves early must not leave a rejection without a listener.
    next?.catch(() => {})
    yield rows.map(runningOf)
  }
}

const runningOf = ({ id, state }: Row): RunningClocks => ({
  orderId: id,
  orderNo: state.orderNo,
  clocks: state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => ({ clock, unitCode: unitOf(clock, state) })),
})

const unitOf = (clock: Clock, state: Row['state']): string | null =>
  clock.holderUnit ?? (clock.assignmentNo === null ? null : state.assignments.find((assignment) => assignment.no === clock.assignmentNo)?.unitCode ?? null)
