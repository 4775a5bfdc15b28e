import { setImmediate as breathe } from 'node:timers/promises'
import type { City } from '@suban/server/city.ts'
import { dayOf } from '@suban/server/kernel/time.ts'
import { trackingHash } from '@suban/server/modules/intake/index.ts'
import { copiedTableNames } from './copied-tables.ts'
import { copyOrder } from './copy-order.ts'
import { pickOrders } from './pick-orders.ts'
import { Random } from './random.ts'
import { makeTemplates } from './templates.ts'
import { Writers } from './writers.ts'

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
const batchSize = 2_000
/** Orders that are brought into the order of time together; memory grows with them. */
const roundSize = 2_000_000
/** Copies made before the connection may send what it holds. */
const stretch = 64

/**
 * Fill a city with many orders for load tests: copies of a pool of orders that were lived through the real life cycle. The ledger
 * verifies and a replay finds nothing amiss; what is missing are people, attachments and the explanations of clocks and proposals.
 *
 * They are written in the order of their receipt, beside each other in few transactions: a kill leaves whole orders, all indexes and
 * all triggers in force.
 */
export const generate = async (city: City, cityFolder: string, options: GenerateOptions): Promise<Generated> => {
  const random = new Random(options.seed)
  const templates = await makeTemplates(city, cityFolder, Math.min(templateCount, Math.max(40, options.orders)), options.days, random, city.now())
  const names = { cityCode: city.cityCode, trackingHash: (requestId: string) => trackingHash(city.vault.trackingToken(requestId)) }
  let done = 0
  let events = 0
  const writers = new Writers(city, (orders) => options.onProgress?.(done += orders))
  let batch = writers.empty()
  try {
    for (let begun = 0; begun < options.orders;) {
      for (const { template, shift } of pickOrders(templates, Math.min(roundSize, options.orders - begun), options.openShare, random)) {
        const day = dayOf(template.registeredAt + shift * 60_000)
        copyOrder(batch, { template, shift, day, serial: await city.serials.take(`request.${day}`, 2_000) }, names)
        begun++
        if (begun % stretch === 0) await breathe()
        if (batch.orders < batchSize && begun < options.orders) continue
        events += batch.events
        await writers.write(batch)
        batch = writers.empty()
      }
    }
    await writers.end()
  } finally {
    await writers.stop()
  }
  for (const table of copiedTableNames) await city.db.query(`analyze ${table}`)
  return { orders: options.orders, events, templates: templates.length }
}
