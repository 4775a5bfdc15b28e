export type DayKind = 'work' | 'weekend' | 'off' | 'makeUp'
export type YearDay = { readonly on: string; readonly day: number; readonly kind: DayKind; readonly name: string }
/** A holiday as the State Council's notice writes it. */
export type Holiday = { readonly name: string; readonly off: { readonly from: string; readonly to: string }; readonly makeUp: readonly string[] }

const dayLength = 86_400_000
const text = (at: number): string => new Date(at).toISOString().slice(0, 10)
/** Monday 1 … Sunday 7. */
export const weekdayOf = (on: string): number => new Date(`${on}T00:00:00Z`).getUTCDay() || 7

/** The days of a year by month, each as what it is: a picture for the eye; the server's calendar is what counts. */
export const daysOfYear = (year: number, weekend: readonly number[], holidays: readonly Holiday[]): readonly (readonly YearDay[])[] => {
  const special = new Map<string, { kind: 'off' | 'makeUp'; name: string }>()
  for (const { name, off, makeUp } of holidays) {
    const [from, to] = [Date.parse(off.from), Date.parse(off.to)]
    for (let at = from; at <= to && at - from < 62 * dayLength; at += dayLength) special.set(text(at), { kind: 'off', name })
    for (const on of makeUp) special.set(on, { kind: 'makeUp', name })
  }
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    return Array.from({ length }, (_day, index): YearDay => {
      const on = text(Date.UTC(year, month, index + 1))
      const found = special.get(on)
      return { on, day: index + 1, kind: found?.kind ?? (weekend.includes(weekdayOf(on)) ? 'weekend' : 'work'), name: found?.name ?? '' }
    })
  })
}
