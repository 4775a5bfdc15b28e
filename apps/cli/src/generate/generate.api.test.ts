import { verifyLedger } from '@suban/server/kernel/ledger/verify.ts'
import { demoCityFolder, openTestCity, type TestCity } from '@suban/server/testing/test-city.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { replay } from '../replay/replay.ts'
import { generate } from './generate.ts'

vi.setConfig({ testTimeout: 90_000 })

type Row = { readonly id: string; readonly orderNo: string; readonly status: string }
type Page = { readonly items: readonly Row[]; readonly total: number }

const orders = 800
let test: TestCity
beforeAll(async () => {
  test = await openTestCity()
  expect(await generate(test.city, demoCityFolder, { orders, openShare: 0.4, days: 90, seed: 1 })).toMatchObject({ orders })
}, 180_000)
afterAll(() => test?.close())

const rowsOf = async <Found extends object>(sql: string): Promise<Found[]> => (await test.db.query<Found>(sql)).rows
const count = async (from: string): Promise<number> => (await rowsOf<{ n: number }>(`select count(*)::int as n from ${from}`))[0]!.n

/** All that a real order promises: its chain, its read models, its counters. */
const expectWhole = async (howMany: number): Promise<void> => {
  expect(await verifyLedger(test.db, test.city.cityCode)).toMatchObject({ streams: howMany, broken: [] })
  expect(await replay(test.db, test.city.cityCode, false, () => {})).toMatchObject({ orders: howMany, differences: [], counts: [], orphans: [] })
}

describe('generated orders', () => {
  it('have a whole chain, and a replay folds them to the same rows and counts', () => expectWhole(orders))

  it('stand in many places of their lives, none of them ahead of its time', async () => {
    const statuses = (await rowsOf<{ status: string }>('select distinct status from work_order order by 1')).map(({ status }) => status)
    expect(statuses).toEqual(expect.arrayContaining(['archived', 'callBackPending', 'centreReview', 'declined', 'dispatchPending', 'handling', 'intakePending', 'signPending']))
    const latest = await rowsOf<{ at: Date }>('select max(occurred_at) as at from event')
    expect(latest[0]!.at.getTime()).toBeLessThanOrEqual(test.clock.now())
  })

  it('have each its request, which shares its names and numbers', async () => {
    expect(await count(`work_order w join request r on r.id = w.request_id and r.work_order_id = w.id and r.recorded_at = w.registered_at and r.channel = w.channel and substr(r.receipt_no, 1, 12) = substr(w.order_no, 7, 6) || substr(w.order_no, 15, 6)
      join event e on e.stream = w.id and e.version = 1 and e.data ->> 'requestId' = r.id::text and e.data ->> 'orderNo' = w.order_no and e.data ->> 'narrativeDigest' = encode(r.digest, 'hex')`)).toBe(orders)
    expect(await count('(select distinct order_no, registered_at from work_order) w')).toBe(orders)
  })
})

describe('over HTTP', () => {
  const expectOpen = async (account: string, page: Page): Promise<void> => {
    for (const { id, orderNo, status } of page.items.slice(0, 5)) {
      const { status: code, body } = await (await test.as(account)).get<Row & { readonly timeline: readonly unknown[] }>(`/api/work-orders/${id}`)
      expect({ code, orderNo: body.orderNo, status: body.status }).toEqual({ code: 200, orderNo, status })
      expect(body.timeline.length).toBeGreaterThan(0)
    }
  }

  it.each([['intake', 'webagent01'], ['dispatch', 'dispatcher01'], ['centreReview', 'review01'], ['callBack', 'callback01']])('the desk %s shows them, and each opens', async (desk, account) => {
    const { status, body } = await (await test.as(account)).get<Page>(`/api/desks/${desk}?limit=10`)
    expect(status).toBe(200)
    expect(body.items).toHaveLength(10)
    expect(body.total).toBe(await count(`work_order where desk = '${desk}'`))
    await expectOpen(account, body)
  })

  it('a unit has its bench, and each order on it opens', async () => {
    const [unit] = await rowsOf<{ account: string; n: number }>(`select p.account, count(*)::int as n from assignment a join account p on p.unit_code = a.unit_code and 'unitCoordinator' = any(p.roles) where a.is_open group by 1 order by 2 desc, 1 limit 1`)
    const { status, body } = await (await test.as(unit!.account)).get<Page>('/api/unit-bench')
    expect(status).toBe(200)
    expect(body.total).toBe(unit!.n)
    await expectOpen(unit!.account, body)
  })

  it('the requester finds each under its tracking link', async () => {
    for (const { id, order_no } of await rowsOf<{ id: string; order_no: string }>('select r.id, w.order_no from request r join work_order w on w.request_id = r.id order by r.receipt_no limit 5')) {
      const { status, text } = await test.visitor.get(`/api/public/track/${test.city.vault.trackingToken(id)}`)
      expect(status).toBe(200)
      expect(text).toContain(order_no)
    }
  })
})

describe('a run that is broken off', () => {
  it('leaves whole orders with their counters', async () => {
    const breakOff = (done: number) => { if (done >= 2_000) throw new Error('broken off') }
    await expect(generate(test.city, demoCityFolder, { orders: 5_000, openShare: 0.4, days: 90, seed: 2, onProgress: breakOff })).rejects.toThrow('broken off')
    const left = await count('work_order')
    expect(left).toBeGreaterThan(orders)
    expect(left).toBeLessThan(orders + 5_000)
    await expectWhole(left)
  })
})
