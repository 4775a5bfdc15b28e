import { setImmediate as breathe } from 'node:timers/promises'
import type { City } from '@suban/server/city.ts'
import { inTransaction } from '@suban/server/kernel/database/database.ts'
import { dayOf } from '@suban/server/kernel/time.ts'
import { trackingHash } from '@suban/server/modules/intake/index.ts'
import { copyIn } from './copy-in.ts'
import { columns, copyOrder, emptyLines, type Lines, type TableName } from './copy-order.ts'
import { Random, WeightedPick } from './random.ts'
import { makeTemplates, type Template } from './templates.ts'

export type GenerateOptions = {
  readonly orders: number
  readonly openShare: number
  /** How far back finished orders reach. */
  readonly days: number
  readonly seed: number
  readonly onProgress?: (orders: number) => void
}

export type Generated = { readonly orders: number; readonly events: number; readonly templates: number }

const templateCount = 2_000
/** Orders of one transaction. */
const chunk = 4_000
/** Copies made before the connection may send what it holds. */
const stretch = 64
const halfDay = 12 * 3_600_000

/**
 * Fill a city with many orders for load tests: copies of a pool of orders that were lived through the real life cycle. The ledger
 * verifies and a replay finds nothing amiss; what is missing are people, attachments and the explanations of clocks.
 */
export const generate = async (city: City, cityFolder: string, options: GenerateOptions): Promise<Generated> => {
  const random = new Random(options.seed)
  const now = Date.now()
  const templates = await makeTemplates(city, cityFolder, Math.min(templateCount, Math.max(40, options.orders)), options.days, random, now)
  const open = new WeightedPick(templates.filter((template) => template.isOpen), (template) => template.weight)
  const closed = new WeightedPick(templates.filter((template) => !template.isOpen), (template) => template.weight)
  const context = { cityCode: city.cityCode, recordedOn: dayOf(now), trackingHash: (requestId: string) => trackingHash(city.vault.trackingToken(requestId)) }
  let events = 0
  let writing: Promise<void> = Promise.resolve()
  for (let done = 0; done < options.orders;) {
    const count = Math.min(chunk, options.orders - done)
    const lines = emptyLines()
    for (let made = 0; made < count; made++) {
      const template: Template = (random.next() < options.openShare ? open : closed).pick(random)
      // Only backwards: what happened must not lie ahead. Open ones keep their place in the queue to within two hours.
      const shift = -Math.floor(random.next() * (template.isOpen ? halfDay / 6 : halfDay))
      const serial = await city.serials.take(`request.${dayOf(template.registeredAt + shift)}`, 2_000)
      copyOrder(lines, template, shift, serial, context)
      if (made % stretch === 0) await breathe()
    }
    await writing
    done += count
    events += lines.events
    writing = write(city, lines).then(() => options.onProgress?.(done))
    writing.catch(() => {})
  }
  await writing
  for (const table of Object.keys(columns)) await city.db.query(`analyze ${table}`)
  return { orders: options.orders, events, templates: templates.length }
}

const write = (city: City, { byTable, counted }: Lines): Promise<void> =>
  inTransaction(city.db, async (client) => {
    // A load that is lost in a power cut is generated again.
    await client.query('set local synchronous_commit = off')
    for (const [table, names] of Object.entries(columns) as [TableName, readonly string[]][]) await copyIn(client, table, names, byTable[table].join(''))
    await client.query(
      `insert into queue_count (city_code, key, n) select $1, key, n from json_to_recordset($2) as counted(key text, n bigint) order by key
       on conflict (city_code, key) do update set n = queue_count.n + excluded.n`,
      [city.cityCode, JSON.stringify([...counted].map(([key, n]) => ({ key, n })))])
  })
