import type { Database } from '@suban/server/kernel/database/database.ts'
import type { ClockComparison, ClockRules, ClockTimes, RulesInForce } from '@suban/server/modules/calendar/index.ts'
import { readRunningClocks, type RunningClocks } from '@suban/server/modules/work-order/index.ts'
import { Tally } from './tally.ts'

/** One clock whose due time other rules would move. */
export type MovedClock = { readonly orderId: string; readonly orderNo: string; readonly unit: string | null; readonly no: number; readonly clockId: string; readonly comparison: ClockComparison }

/**
 * Count the running clocks of every order that is not archived under other rules and hold them against what was promised. Nothing is
 * changed.
 *
 * @param onMoves called with the moves of one order
 * @param onProgress called after each page with the orders read so far
 */
export const recomputeAll = async (db: Database, cityCode: string, versions: ClockRules, rules: RulesInForce, onMoves: (moves: readonly MovedClock[]) => Promise<void> | void, onProgress: (orders: number) => void): Promise<Tally> => {
  const tally = new Tally()
  for await (const page of readRunningClocks(db, cityCode)) {
    for (const order of page) {
      const moves = movesIn(order, tally, versions, rules)
      tally.orders++
      if (moves.length === 0) continue
      tally.movedOrders++
      await onMoves(moves)
    }
    onProgress(tally.orders)
  }
  return tally
}

const movesIn = ({ orderId, orderNo, clocks }: RunningClocks, tally: Tally, versions: ClockRules, rules: RulesInForce): readonly MovedClock[] => {
  const moves: MovedClock[] = []
  for (const { clock, unitCode: unit } of clocks) {
    if (clock.departure) { tally.bySomebody++; continue }
    const comparison = versions.compare(clock as unknown as ClockTimes, rules)
    if (comparison === null) { tally.uncountable++; continue }
    tally.add(unit, clock.clockId, comparison)
    if (comparison.direction !== 'same') moves.push({ orderId, orderNo, unit, no: clock.no, clockId: clock.clockId, comparison })
  }
  return moves
}
