import type { MappedRow } from '@suban/server/modules/intake/index.ts'
import type { Outcome } from './relive.ts'

/** Late of all, of one group of requests under one rule set. */
export type Share = { readonly name: string; readonly all: number; readonly late: number }
/** Late of all under each rule set, in the order in which they were named. */
export type Line = { readonly name: string; readonly all: number; readonly late: readonly number[] }

class Groups {
  readonly #sets: number
  readonly #lines = new Map<string, { all: number; late: number[] }>()

  constructor(sets: number) { this.#sets = sets }

  add(name: string, outcomes: readonly Outcome[]): void {
    const line = this.#lines.get(name) ?? { all: 0, late: Array.from({ length: this.#sets }, () => 0) }
    line.all++
    outcomes.forEach((outcome, index) => { if (outcome.isLate) line.late[index]!++ })
    this.#lines.set(name, line)
  }

  get lines(): readonly Line[] {
    return [...this.#lines].map(([name, line]) => ({ name, ...line })).toSorted((one, other) => Math.max(...other.late) - Math.max(...one.late) || other.all - one.all || (one.name < other.name ? -1 : 1))
  }
}

/** Counts of a file lived through under several rule sets: late by unit, by matter and limit, and which rule made the difference. */
export class Tally {
  readonly #units: Groups
  readonly #matters: Groups
  readonly #limits: Groups[]
  readonly #differences = new Map<string, number>()
  readonly #late: number[]
  readonly #openLate: number[]
  #all = 0

  constructor(sets: number) {
    this.#units = new Groups(sets)
    this.#matters = new Groups(sets)
    this.#limits = Array.from({ length: sets }, () => new Groups(1))
    this.#late = Array.from({ length: sets }, () => 0)
    this.#openLate = Array.from({ length: sets }, () => 0)
  }

  add(row: MappedRow, outcomes: readonly Outcome[]): void {
    this.#all++
    outcomes.forEach((outcome, index) => {
      if (outcome.isLate) this.#late[index]!++
      if (outcome.isLate && !outcome.isDone) this.#openLate[index]!++
      this.#limits[index]!.add(outcome.deadlineClass, [outcome])
    })
    this.#units.add(row.unit || '（未写）', outcomes)
    this.#matters.add(`${row.labels.category ?? row.title} / ${row.labels.subcategory ?? ''}`, outcomes)
    const difference = outcomes.map((outcome) => (outcome.isLate ? '■' : '●')).join('')
    this.#differences.set(difference, (this.#differences.get(difference) ?? 0) + 1)
  }

  get all(): number { return this.#all }
  get late(): readonly number[] { return this.#late }
  /** Late ones that the file still knows as open. */
  get openLate(): readonly number[] { return this.#openLate }
  get byUnit(): readonly Line[] { return this.#units.lines }
  get byMatter(): readonly Line[] { return this.#matters.lines }
  /** By the limit that was missed, one list a rule set: the limits have other meanings in each. */
  get byLimit(): readonly (readonly Share[])[] { return this.#limits.map((groups) => groups.lines.map(({ name, all, late }) => ({ name, all, late: late[0]! }))) }
  /** Lamps under the sets in their order (● in time, ■ late) → how many. */
  get differences(): readonly { readonly lamps: string; readonly count: number }[] {
    return [...this.#differences].map(([lamps, count]) => ({ lamps, count })).toSorted((one, other) => other.count - one.count)
  }
}
