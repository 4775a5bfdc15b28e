export const counted = ['arrived', 'accepted', 'dispatched', 'joined', 'signed', 'contacted', 'submitted', 'approved', 'passed', 'sentBack', 'called', 'evaluated', 'rework', 'closed'] as const
export type Counted = (typeof counted)[number]
export type SimulationReport = { readonly counts: Readonly<Record<Counted, number>>; readonly refusals: Readonly<Record<string, number>> }

const names: Partial<Record<Counted, string>> = { arrived: '来件', dispatched: '派出', submitted: '办结上报', closed: '结案' }

/** What happened, in all and since the last line. */
export class Tally {
  readonly #all = zero()
  #lately = zero()
  readonly #refusals = new Map<string, number>()
  #latelyRefused = new Map<string, number>()

  count(what: Counted): void {
    this.#all[what]++
    this.#lately[what]++
  }

  refused(code: string): void {
    for (const refusals of [this.#refusals, this.#latelyRefused]) refusals.set(code, (refusals.get(code) ?? 0) + 1)
  }

  /** A line of a minute of city time, and begin the next. */
  line(minute: number): string {
    const parts = Object.entries(names).map(([what, name]) => `${name} ${this.#lately[what as Counted]}`)
    const refusals = [...this.#latelyRefused].map(([code, n]) => `${code}×${n}`)
    this.#lately = zero()
    this.#latelyRefused = new Map()
    return `第 ${minute} 分钟  ${parts.join('  ')}${refusals.length > 0 ? `  未准 ${refusals.join(' ')}` : ''}`
  }

  get report(): SimulationReport {
    return { counts: { ...this.#all }, refusals: Object.fromEntries(this.#refusals) }
  }
}

const zero = (): Record<Counted, number> => Object.fromEntries(counted.map((what) => [what, 0])) as Record<Counted, number>
