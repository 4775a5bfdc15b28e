import type { Database } from '../../../kernel/database/database.ts'
import type { Assignment, Clock } from '../domain/state.ts'

/** The running clocks of one order that is not archived. */
export type RunningClocks = {
  readonly orderId: string
  readonly orderNo: string
  readonly clocks: readonly (Clock & { /** The unit that must act, else the one that leads; null: the centre. */ readonly unitCode: string | null })[]
}

type Row = { id: string; order_no: string; lead_unit: string | null; clocks: readonly Clock[]; assignments: readonly Assignment[] }

const none = '00000000-0000-0000-0000-000000000000'

/**
 * The running clocks of all orders that are not archived, some thousand orders at a time in the order of their ids, so that memory stays
 * flat. While one page is looked at, the database reads the next.
 *
 * @param ordersAtATime orders of a page
 */
export async function* readRunningClocks(db: Database, cityCode: string, ordersAtATime = 4_000): AsyncGenerator<readonly RunningClocks[]> {
  const page = (after: string): Promise<{ readonly rows: readonly Row[] }> => db.query<Row>({
    name: 'running_clocks',
    // What is closed has clocks only while something is asked about it: their rows tell without opening the order's.
    text: `select id, order_no, lead_unit, state -> 'clocks' as clocks, state -> 'assignments' as assignments from work_order w
      where city_code = $1 and id > $2 and status <> 'archived'
        and (closed_at is null or exists (select from clock c where c.city_code = w.city_code and c.work_order_id = w.id and c.stopped_at is null and c.no < 1000))
      order by id limit $3`,
    values: [cityCode, after, ordersAtATime],
  })
  for (let next: Promise<{ readonly rows: readonly Row[] }> | null = page(none); next !== null;) {
    const { rows } = await next
    next = rows.length < ordersAtATime ? null : page(rows.at(-1)!.id)
    // A consumer that leaves early must not leave a rejection without a listener.
    next?.catch(() => {})
    yield rows.map(runningOf)
  }
}

const runningOf = ({ id, order_no: orderNo, lead_unit: lead, clocks, assignments }: Row): RunningClocks => ({
  orderId: id,
  orderNo,
  clocks: clocks.filter((clock) => clock.stoppedAt === null).map((clock) => ({
    ...clock, unitCode: clock.holderUnit ?? assignments.find((assignment) => assignment.no === clock.assignmentNo)?.unitCode ?? lead,
  })),
})
