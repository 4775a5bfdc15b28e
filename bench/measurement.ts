/** One measured figure. */
export type Measurement = {
  /** `section.figure` */
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What it should be, `≥ 400` or `≤ 250`; none where the figure only informs. */
  readonly aim?: string
  readonly detail?: string
}

/** How a run was asked for. */
export type BenchOptions = {
  /** A short run for a look in between; its figures are rough. */
  readonly isQuick: boolean
  /** Orders that the queue and the clocks section load; null: as many as the aim speaks of (quick: few). */
  readonly orders: number | null
  /** Leave the databases in place, and use those that are there. */
  readonly keepsData: boolean
  /** Write CPU profiles of the server process. */
  readonly profiles: boolean
  /** A line about what goes on. */
  readonly report: (line: string) => void
}

export type Section = (options: BenchOptions) => Promise<readonly Measurement[]>

/** Whether the figure meets its aim; null when it has none. */
export const isMet = ({ value, aim }: Measurement): boolean | null => {
  const read = aim === undefined ? null : /^([≥≤])\s*([\d\s.]+)/.exec(aim)
  if (!read) return null
  const bound = Number(read[2]!.replaceAll(/\s/g, ''))
  return read[1] === '≥' ? value >= bound : value <= bound
}

/** Seconds to warm up and to measure. */
export const durationsOf = (options: BenchOptions): { readonly warmUpSeconds: number; readonly seconds: number } =>
  options.isQuick ? { warmUpSeconds: 2, seconds: 4 } : { warmUpSeconds: 4, seconds: 16 }

/** How many clients ask at the same time, each again as soon as it has its answer. */
export const clients = 32
