/** The value below which this share of the sorted values lies (nearest rank). */
export const percentile = (sorted: Float64Array, share: number): number =>
  sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))]!

/** Milliseconds that answers took: every single one was recorded. */
export type Latencies = { readonly p50: number; readonly p95: number; readonly p99: number; readonly most: number }

export const summarise = (milliseconds: Float64Array): Latencies => {
  const sorted = milliseconds.toSorted()
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99), most: sorted.at(-1) ?? Number.NaN }
}
