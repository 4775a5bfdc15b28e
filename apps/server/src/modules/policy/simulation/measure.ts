import type { PolicyKind, SimulatedPart } from '@suban/contract'
import type { DispatchCatalogue } from '../../catalogue/index.ts'
import type { Directory, LadderPolicy } from '../../organisation/index.ts'
import type { PastOrder } from '../../work-order/index.ts'
import type { ParsedPolicy } from '../kinds.ts'

/** The policies that a simulation holds against one another. */
export type Side = {
  readonly calendar: ParsedPolicy<'calendar'>
  readonly deadlines: ParsedPolicy<'deadlines'>
  readonly lifeCycle: ParsedPolicy<'life-cycle'>
  readonly classification: ParsedPolicy<'classification'>
  readonly catalogue: DispatchCatalogue
  readonly ladders: LadderPolicy
}
export type Sides = { readonly before: Side; readonly after: Side }
export type Surroundings = { readonly now: number; readonly directory: Directory }

/** Counts what one part of a change would have done; takes one past order after the other and keeps no more than its counts. */
export type Measure = { add(order: PastOrder): void; parts(): readonly SimulatedPart[] }

export type Words = { readonly zh: string; readonly en: string }
export const words = (zh: string, en: string): Words => ({ zh, en })

/** At most this many orders are named, and this many rows shown of a group. */
const mostExamples = 100
const mostRows = 40

/** Before and after of a group, row by row. */
export class Group {
  readonly #title: Words
  readonly #rows = new Map<string, { code: string; zh: string; en: string; orders: number; before: number; after: number }>()
  readonly #nameOf: (code: string) => Words

  constructor(title: Words, nameOf: (code: string) => Words) {
    this.#title = title
    this.#nameOf = nameOf
  }

  add(code: string, before: number, after: number): void {
    let row = this.#rows.get(code)
    if (!row) this.#rows.set(code, (row = { code, ...this.#nameOf(code), orders: 0, before: 0, after: 0 }))
    row.orders++
    row.before += before
    row.after += after
  }

  /** The rows that change most, then the largest. */
  toJSON(): SimulatedPart['groups'][number] {
    const rows = [...this.#rows.values()].sort((one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before) || other.orders - one.orders || (one.code < other.code ? -1 : 1))
    return { ...this.#title, rows: rows.slice(0, mostRows) }
  }
}

/** One part of a result while it is counted. */
export class Part {
  readonly #head: { readonly kind: PolicyKind; readonly code: string } & Words
  readonly #unit: Words
  readonly #groups: readonly Group[]
  readonly #skipped = new Map<string, Words & { count: number }>()
  readonly #examples: SimulatedPart['examples'][number][] = []
  readonly #shifts = new Map<number, number>()
  counted = 0
  changed = 0
  before = 0
  after = 0

  constructor(kind: PolicyKind, code: string, title: Words, unit: Words, groups: readonly Group[] = []) {
    this.#head = { kind, code, ...title }
    this.#unit = unit
    this.#groups = groups
  }

  skip(why: Words): void {
    const known = this.#skipped.get(why.zh)
    if (known) known.count++
    else this.#skipped.set(why.zh, { ...why, count: 1 })
  }

  example(orderNo: string, what: Words, before: string, after: string): void {
    if (this.#examples.length < mostExamples) this.#examples.push({ orderNo, what: what.zh, whatEn: what.en, before, after })
  }

  /** A due time that moved, natural minutes. Long moves are kept to the hour: there are only so many different ones then. */
  shift(minutes: number): void {
    const kept = Math.abs(minutes) > 1_440 ? Math.round(minutes / 60) * 60 : Math.round(minutes)
    this.#shifts.set(kept, (this.#shifts.get(kept) ?? 0) + 1)
  }

  toJSON(): SimulatedPart {
    return {
      ...this.#head, cannot: null, counted: this.counted, changed: this.changed, before: this.before, after: this.after, unit: this.#unit, groups: this.#groups.map((group) => group.toJSON()),
      medianShiftMinutes: medianOf(this.#shifts), skipped: [...this.#skipped.values()], examples: [...this.#examples],
    }
  }
}

/** A part that past orders cannot tell of, and why. */
export const cannot = (kind: PolicyKind, code: string, title: Words, why: Words): SimulatedPart => ({
  kind, code, ...title, cannot: why, counted: 0, changed: 0, before: 0, after: 0, unit: words('', ''), groups: [], medianShiftMinutes: null, skipped: [], examples: [],
})

const medianOf = (counts: ReadonlyMap<number, number>): number | null => {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let left = (all + 1) / 2
  for (const [value, count] of [...counts].sort(([one], [other]) => one - other)) {
    left -= count
    if (left <= 0) return value
  }
  return null
}
