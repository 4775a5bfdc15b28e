/** Reads a written date; null when no format fits. Answers epoch milliseconds. */
export type DateReader = (text: string, timeZone: string) => number | null

type Wall = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number; readonly offsetMinutes?: number }
type WallReader = (text: string) => Wall | null

/** Formats with a name of their own beside patterns of yyyy M MM d dd H HH m mm s ss. */
export const namedDateFormats = ['iso', 'excelSerial', 'epochSeconds', 'epochMilliseconds'] as const

/**
 * A reader that tries the formats in their order.
 *
 * @param formats `iso`, `excelSerial` (days since 1899-12-30), `epochSeconds`, `epochMilliseconds`, or a pattern such as `yyyy/M/d H:mm`
 */
export const compileDateReader = (formats: readonly string[]): DateReader => {
  const readers = formats.map((format): DateReader => {
    if (format === 'epochSeconds') return (text) => (/^\d{9,10}$/.test(text) ? Number(text) * 1000 : null)
    if (format === 'epochMilliseconds') return (text) => (/^\d{12,13}$/.test(text) ? Number(text) : null)
    const wall = format === 'excelSerial' ? readSerial : format === 'iso' ? readIso : compilePattern(format)
    return (text, timeZone) => {
      const read = wall(text)
      return read && instantOf(read, timeZone)
    }
  })
  return (text, timeZone) => {
    for (const reader of readers) {
      const at = reader(text, timeZone)
      if (at !== null) return at
    }
    return null
  }
}

const parts: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})', MM: '(?<month>\\d{2})', M: '(?<month>\\d{1,2})', dd: '(?<day>\\d{2})', d: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})', H: '(?<hour>\\d{1,2})', mm: '(?<minute>\\d{2})', m: '(?<minute>\\d{1,2})', ss: '(?<second>\\d{2})', s: '(?<second>\\d{1,2})',
}

const compilePattern = (pattern: string): WallReader => {
  const source = pattern.replaceAll(/yyyy|MM|M|dd|d|HH|H|mm|m|ss|s|[^yMdHms]+/g, (token) => parts[token] ?? token.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  const expression = new RegExp(`^${source}$`)
  return (text) => {
    const groups = expression.exec(text)?.groups
    return groups ? wallOf(groups) : null
  }
}

const isoPattern = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/

const readIso: WallReader = (text) => {
  const groups = isoPattern.exec(text)?.groups
  if (!groups) return null
  const wall = wallOf(groups)
  if (!wall || groups.zone === undefined) return wall
  if (groups.zone === 'Z') return { ...wall, offsetMinutes: 0 }
  const sign = groups.zone.startsWith('-') ? -1 : 1
  return { ...wall, offsetMinutes: sign * (Number(groups.zone.slice(1, 3)) * 60 + Number(groups.zone.slice(-2))) }
}

const readSerial: WallReader = (text) => {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const at = new Date(Math.round((Number(text) - 25_569) * 86_400) * 1000)
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() }
}

/** The 30th of February is no date: JavaScript would make a day of March of it. */
const wallOf = (groups: Readonly<Record<string, string | undefined>>): Wall | null => {
  const number = (name: string, otherwise: number) => (groups[name] === undefined ? otherwise : Number(groups[name]))
  const wall = { year: number('year', 0), month: number('month', 1), day: number('day', 1), hour: number('hour', 0), minute: number('minute', 0), second: number('second', 0) }
  const lastDay = new Date(Date.UTC(wall.year, wall.month, 0)).getUTCDate()
  const isPossible = wall.month >= 1 && wall.month <= 12 && wall.day >= 1 && wall.day <= lastDay && wall.hour <= 23 && wall.minute <= 59 && wall.second <= 59
  return isPossible ? wall : null
}

const instantOf = (wall: Wall, timeZone: string): number => {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  if (wall.offsetMinutes !== undefined) return utc - wall.offsetMinutes * 60_000
  const first = utc - offsetAt(timeZone, utc)
  // Near a change of clocks the offset of the guess may differ from that of the answer.
  return utc - offsetAt(timeZone, first)
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Milliseconds that the zone is ahead of UTC at an instant. Kept by the hour: asking the system is dear. */
const offsetAt = (timeZone: string, at: number): number => {
  const key = `${timeZone}${Math.floor(at / 3_600_000)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
    formatters.set(timeZone, formatter)
  }
  const seen = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const offset = Date.UTC(seen.year!, seen.month! - 1, seen.day!, seen.hour!, seen.minute!, seen.second!) - Math.floor(at / 1000) * 1000
  if (offsets.size > 200_000) offsets.clear()
  offsets.set(key, offset)
  return offset
}
