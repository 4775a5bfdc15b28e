import { createClient } from '@suban/api-client'
import { isRefused } from '@suban/domain-kit'
import { dayKind, parseCalendar } from '@suban/server/modules/calendar/index.ts'
import { diceOf } from '@suban/server/set-up/demo-past/dice.ts'
import { timingOf } from '@suban/server/set-up/demo-past/timing.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLines } from './arrivals.ts'
import { CityTime, minute, workdayMorning } from './city-time.ts'
import { openDesks } from './desks.ts'
import type { Habits } from './habits.ts'
import { Line } from './line.ts'
import { Stories } from './stories.ts'
import type { SimulationReport } from './tally.ts'
import { Town } from './town.ts'
import { openWanted } from './units.ts'

export type SimulationOptions = {
  readonly url: string
  readonly password: string
  readonly cityFolder: string
  readonly habits: Habits
  /** How many minutes of city time pass in one minute. */
  readonly speed: number
  /** Requests in an hour of city time, mean over day and night; null: as the habits say. */
  readonly perHour: number | null
  /** The hour of day, 0 to 23, at which city time begins; on a working day. */
  readonly fromHour: number
  readonly seed: number
  /** How long it runs, real milliseconds. */
  readonly milliseconds: number
  readonly signal: AbortSignal
  /** Called with a line each half hour of city time, but at least 5 and at most 60 real seconds apart. */
  readonly onLine: (line: string) => void
}

export class NotADemoCity extends Error {
  override readonly name = 'NotADemoCity'
}

/**
 * Let people live and work in a running demo city through its HTTP API, as everybody does: with sessions, CSRF tokens and
 * idempotency keys, few requests at once, slower where the server asks for it. While the server is away they wait for it.
 *
 * @throws ProblemError when the city cannot be reached at the beginning, NotADemoCity when it is a real one
 */
export const simulate = async (options: SimulationOptions): Promise<SimulationReport> => {
  const { url, speed, seed, cityFolder, habits, onLine } = options
  const city = await createClient({ fetch: (address, init) => fetch(new URL(String(address), url), init) }).read('/api/public/city')
  if (!city.isDemo) throw new NotADemoCity(city.name)
  const dice = diceOf(seed)
  const isWorkday = await workdaysOf(cityFolder)
  const stories = await Stories.read(cityFolder, habits, dice)
  const line = new Line(url, (isAway) => onLine(isAway ? '连不上服务器，大家等它回来……' : '服务器回来了，接着干。'))
  const time = new CityTime(speed, workdayMorning(Date.now(), options.fromHour, isWorkday))
  const town = new Town({ line, password: options.password, perHour: options.perHour ?? habits.perHour, habits, stories, dice, time, timing: timingOf(isWorkday, dice) })
  const began = Date.now()
  // The shift lead, whose counters the lines show, is the first at work.
  town.after([0, 0], async () => { await town.someone('shiftLead') })
  openDesks(town)
  openLines(town)
  openWanted(town)
  const tell = setInterval(() => {
    if (!line.isAway) void lineOf(town).then((text) => { if (!line.closed.aborted) onLine(text) })
  }, Math.min(60_000, Math.max((30 * minute) / speed, 5_000)))
  try {
    await town.scheduler.run(began + options.milliseconds, options.signal, () => line.close())
  } finally {
    clearInterval(tell)
  }
  const citySeconds = (time.now() - time.began) / 1_000
  return { counts: town.tally.counts, refusals: town.tally.refusals, citySeconds, speed: citySeconds / ((Date.now() - began) / 1_000) }
}

/** The moment, what happened since the last line, and what waits where. */
const lineOf = async (town: Town): Promise<string> => {
  const when = town.time.text()
  const happened = town.tally.line()
  const waiting = await queuesOf(town).catch(() => '')
  return `${when}  ${happened}${waiting}`
}

const queuesOf = async (town: Town): Promise<string> => {
  const { counts } = await (await town.someone('shiftLead')).read('/api/counts')
  const count = (desk: string) => counts[`desk.${desk}`] ?? 0
  return `  ｜ 在等：受理 ${count('intake')}  派单 ${count('dispatch')}  审核 ${count('centreReview')}  回访 ${count('callBack')}`
}

/** Working days as the city's calendar says; of days that it does not cover, Monday to Friday. */
const workdaysOf = async (cityFolder: string): Promise<(day: string) => boolean> => {
  const calendar = parseCalendar(JSON.parse(await readFile(join(cityFolder, 'calendar.json'), 'utf8')))
  return (day) => {
    const found = isRefused(calendar) ? calendar : dayKind(calendar, day)
    if (!isRefused(found)) return found.kind === 'work' || found.kind === 'makeUp'
    return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  }
}
