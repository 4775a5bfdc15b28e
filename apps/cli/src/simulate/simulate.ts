import { createClient } from '@suban/api-client'
import { Random } from '../generate/random.ts'
import { openDesks } from './desks.ts'
import { openLines } from './requesters.ts'
import { Stories } from './stories.ts'
import type { SimulationReport } from './tally.ts'
import { Town, type TownOptions } from './town.ts'

export type SimulationOptions = TownOptions & {
  readonly cityFolder: string
  readonly seed: number
  /** How long it runs, real milliseconds. */
  readonly milliseconds: number
  readonly signal: AbortSignal
  /** Called with a line for each minute of city time, at most one a second. */
  readonly onLine: (line: string) => void
}

export class NotADemoCity extends Error {
  override readonly name = 'NotADemoCity'
}

/**
 * Let people live and work in a running demo city through its HTTP API, as everybody does: with sessions, CSRF tokens and
 * idempotency keys, few requests at once, slower where the server asks for it.
 *
 * @throws ProblemError when the city cannot be reached, NotADemoCity when it is a real one
 */
export const simulate = async (options: SimulationOptions): Promise<SimulationReport> => {
  const city = await createClient({ fetch: (address, init) => fetch(new URL(String(address), options.url), init) }).read('/api/public/city')
  if (!city.isDemo) throw new NotADemoCity(city.name)
  const random = new Random(options.seed)
  const town = new Town(options, await Stories.read(options.cityFolder, random), random)
  const began = Date.now()
  openLines(town)
  openDesks(town)
  const tell = setInterval(() => options.onLine(town.tally.line(Math.floor((Date.now() - began) / town.lasts(1)))), Math.max(town.lasts(1), 1_000))
  try {
    await town.scheduler.run(began + options.milliseconds, options.signal)
  } finally {
    clearInterval(tell)
  }
  return town.tally.report
}
