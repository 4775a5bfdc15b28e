import type { ClockComparison } from '@suban/server/modules/calendar/index.ts'

/** What a recomputation does to the clocks of one kind in one unit. */
export type Line = {
  /** null: the centre. */
  readonly unit: string | null
  readonly clockId: string
  clocks: number
  later: number
  earlier: number
  /** Due times that appear or disappear. */
  gained: number
  lost: number
  /** The farthest moves, natural minutes. */
  mostLaterMinutes: number
  mostEarlierMinutes: number
}

/** Counts what would move, by unit and clock. */
export class Tally {
  readonly #lines = new Map<string, Line>()
  orders = 0
  clocks = 0
  movedOrders = 0
  movedClocks = 0
  /** Clocks whose times a decision set and no rule gives: they stay. */
  bySomebody = 0
  /** Clocks that neither the rules nor the calendar can count. */
  uncountable = 0

  add(unit: string | null, clockId: string, { direction, movedByMinutes }: Pick<ClockComparison, 'direction' | 'movedByMinutes'>): void {
    const key = `${unit ?? ''} ${clockId}`
    const line = this.#lines.get(key) ?? { unit, clockId, clocks: 0, later: 0, earlier: 0, gained: 0, lost: 0, mostLaterMinutes: 0, mostEarlierMinutes: 0 }
    this.#lines.set(key, line)
    line.clocks++
    this.clocks++
    if (direction === 'same') return
    this.movedClocks++
    if (direction === 'later') { line.later++; line.mostLaterMinutes = Math.max(line.mostLaterMinutes, movedByMinutes) }
    if (direction === 'earlier') { line.earlier++; line.mostEarlierMinutes = Math.max(line.mostEarlierMinutes, -movedByMinutes) }
    if (direction === 'dueGained') line.gained++
    if (direction === 'dueLost') line.lost++
  }

  /** Lines with moves, the most moves first. */
  moved(): readonly Line[] {
    return [...this.#lines.values()].filter((line) => movesOf(line) > 0).sort((one, other) => movesOf(other) - movesOf(one) || ((one.unit ?? '') < (other.unit ?? '') ? -1 : 1))
  }
}

export const movesOf = (line: Line): number => line.later + line.earlier + line.gained + line.lost
