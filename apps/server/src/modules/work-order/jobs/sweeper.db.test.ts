import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../kernel/database/database.ts'
import { verifyLedger } from '../../../kernel/ledger/verify.ts'
import { dispatch } from '../testing/commands.ts'
import { cityRules } from '../testing/city.ts'
import { CITY, openOffice, type Office } from '../testing/office.ts'
import { agent, dispatcher, STREET } from '../testing/people.ts'
import { DAY, MINUTE, worldFor } from '../testing/world.ts'
import { WorkOrders } from '../work-orders.ts'
import { Sweeper } from './sweeper.ts'

let office: Office
let workOrders: WorkOrders
/** Long after everything that was started falls due, and later from test to test. */
let late = 0
beforeAll(async () => {
  office = await openOffice()
  workOrders = new WorkOrders(office.db, CITY, (actor, now) => worldFor(actor, now, cityRules), () => ({}))
})
beforeEach(() => { late += 30 * DAY })
afterAll(() => office.close())

const someOrders = (count: number) => Promise.all(Array.from({ length: count }, () => office.newOrder(agent, [dispatcher, dispatch(STREET)])))
const due = async (now: number) => (await office.db.query<{ n: number }>('select count(distinct work_order_id) as n from clock where next_at < $1', [new Date(now)])).rows[0]!.n
const lampsOf = async (orderId: string) => (await office.eventsOf(orderId)).filter(({ type }) => type === 'ClockTurned').map(({ data }) => (({ no, lamp }: { no: number; lamp: string }) => `${no} ${lamp}`)(JSON.parse(data)))
/** Both clocks of the dispatch are far overdue, and said so once. */
const hasTurned = async (orderId: string) => {
  const lamps = await lampsOf(orderId)
  expect(lamps).toEqual(expect.arrayContaining(['3 black', '4 black']))
  expect(lamps).toEqual([...new Set(lamps)])
}
const at = async () => (await office.db.query<{ at: Date }>('select max(started_at) as at from clock')).rows[0]!.at.getTime() + late

describe('sweeping clocks', () => {
  it('works off many orders in few acts, each lamp once, and then has nothing to do', async () => {
    const orders = await someOrders(25)
    const now = await at()
    const commands = await office.count('command_log')
    expect([await due(now), await new Sweeper(office.db, workOrders, 10).sweep(now)]).toEqual([25, 25])
    expect(await office.count('command_log')).toBe(commands + 3)
    for (const orderId of orders) await hasTurned(orderId)
    expect([await due(now), await new Sweeper(office.db, workOrders).sweep(now)]).toEqual([0, 0])
  })

  it('two servers at once never act twice, and leave nothing', async () => {
    const orders = await someOrders(40)
    const now = await at()
    const servers = Array.from({ length: 4 }, () => new Sweeper(office.db, workOrders, 7))
    for (let more = 1; more > 0;) more = Math.max(...(await Promise.all(servers.map((server) => server.sweep(now)))))
    expect(await due(now)).toBe(0)
    for (const orderId of orders) await hasTurned(orderId)
    expect((await verifyLedger(office.db, CITY)).broken).toEqual([])
  })

  it('passes over an order that somebody is acting on, and finds it when they are done', async () => {
    const [held, free] = await someOrders(2)
    const now = await at()
    const sweeper = new Sweeper(office.db, workOrders)
    await inTransaction(office.db, async (client) => {
      await client.query('select from work_order where id = $1 for update', [held])
      await sweeper.sweep(now)
      expect(await lampsOf(held!)).toEqual([])
      await hasTurned(free!)
    })
    await sweeper.sweep(now)
    await hasTurned(held!)
  })

  it('an order that cannot be asked keeps no other waiting and rests; it is asked again later', async () => {
    const orders = await someOrders(12)
    const broken = orders[5]!
    const { rows } = await office.db.query<{ state: object }>('select state from work_order where id = $1', [broken])
    await office.db.query(`update work_order set state = '{"status":"signPending"}' where id = $1`, [broken])
    const now = await at()
    const waiting = await due(now)
    const sweeper = new Sweeper(office.db, workOrders, 5)
    const failure = await sweeper.sweep(now).then(() => null, (error: AggregateError) => error)
    expect([failure?.message, failure?.errors.length]).toEqual([`1 of ${waiting} orders could not be swept`, 1])
    expect(await lampsOf(broken)).toEqual([])
    for (const orderId of orders) if (orderId !== broken) await hasTurned(orderId)
    expect(await sweeper.sweep(now + MINUTE)).toBe(0)
    await office.db.query('update work_order set state = $2 where id = $1', [broken, JSON.stringify(rows[0]!.state)])
    expect(await sweeper.sweep(now + 11 * MINUTE)).toBe(1)
    await hasTurned(broken)
  })

  it('a clock that is due without anything to say is told, and does not come up each second', async () => {
    const [orderId] = await someOrders(1)
    const now = await at()
    const sweeper = new Sweeper(office.db, workOrders)
    await sweeper.sweep(now)
    await office.db.query('update clock set next_at = $2 where work_order_id = $1 and no = 3', [orderId, new Date(now - MINUTE)])
    await expect(sweeper.sweep(now)).rejects.toThrow('1 of 1 orders could not be swept')
    expect(await sweeper.sweep(now)).toBe(0)
    await office.db.query('update clock set next_at = null where work_order_id = $1 and no = 3', [orderId])
  })
})
