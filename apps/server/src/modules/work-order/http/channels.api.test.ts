import type { OrderSummary, Tracking } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

type Found = { readonly items: z.infer<typeof OrderSummary>[] }
type Caller = { readonly maskedName: string; readonly orders: { workOrderId: string; isOpen: boolean }[] }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const oldMan = { name: '欧阳守田', phone: '13700001888' }
/** 拨打 12345, a seat that speaks the dialect, and a window where somebody else writes it down: different people, different channels. */
const ways = [
  { way: '老人自己拨打', account: 'agent01', channel: 'phone', narrative: '楼下天天晚上有人摆摊，我腿脚不好，走不过去。' },
  { way: '方言座席接听', account: 'agent07', channel: 'phone', narrative: '俺楼下头摆摊的把路都占咯，轮椅推不过去，请来人管一管。' },
  { way: '线下窗口代办', account: 'webagent01', channel: 'walkIn', narrative: '来人代邻居老人反映：楼下摊贩占了整条人行道，老人出不了门。' },
] as const
const found = async (account: string, query: string) => (await (await test.as(account)).get<Found>(`/api/work-orders?q=${query}`)).body.items

describe('验收场景 12：老人拨打、方言座席、线下代办', () => {
  it.each(ways.map((one) => [one.way, one] as const))('验收场景 12：%s的件，凭工单号、回执号、电话，在哪个渠道都查到同一件', async (_way, { account, channel, narrative }) => {
    const receipt = await register(await test.as(account), { narrative, channel, contact: oldMan, dispatchTo: { lead: wangjiangli.street, co: ['990101-urban-enforcement'] } })
    expect(receipt.orderNo).toMatch(/^\d{21}$/)
    expect(receipt.receiptNo).toMatch(/^\d{13}$/)
    for (const reader of ['agent02', 'webagent02', 'shift01', 'callback01', 'dispatcher01']) {
      for (const number of [receipt.orderNo, receipt.receiptNo]) expect(await found(reader, number)).toMatchObject([{ id: receipt.workOrderId, orderNo: receipt.orderNo }])
      expect((await found(reader, oldMan.phone)).map((order) => order.id)).toContain(receipt.workOrderId)
    }
    expect((await caseOf(await test.as('agent02'), receipt.workOrderId)).channel).toBe(channel)

    // At home, with the slip that was read out or handed over, and the last digits of the phone.
    const page = await test.visitor.post<{ trackingUrl: string }>('/api/public/receipts/find', { receiptNo: receipt.receiptNo, phoneTail: '1888' })
    expect(page.body.trackingUrl).toBe(receipt.trackingUrl)
    const tracking = async () => (await test.visitor.get<Tracking>(`/api/public${page.body.trackingUrl}`)).body
    expect(await tracking()).toMatchObject({ receiptNo: receipt.receiptNo, orderNo: receipt.orderNo, statusCode: 'signPending', unit: '临江街道办事处' })
    expect(outcomeOf(await test.visitor.post('/api/public/receipts/find', { receiptNo: receipt.receiptNo, phoneTail: '1889' }))).toBe('404 RECEIPT_NOT_FOUND')

    // Whoever asks later hears the same, and what is said at any of them reaches the one order.
    await handle(test, receipt.workOrderId, 'contacted')
    expect((await found('agent03', receipt.receiptNo))[0]).toMatchObject({ statusName: '办理中', unit: '临江街道办事处' })
    await command(await test.as('agent03'), receipt.workOrderId, 'clue', { text: '老人又来电：周末晚上摆得最多。' })
    expect((await tracking()).timeline.map((entry) => entry.text).join()).toContain('周末晚上摆得最多')
  })

  it('验收场景 12：再打来的时候，座席一看号码就有他从各渠道来的全部诉求，不必重说', async () => {
    const { body } = await (await test.as('agent09')).post<Caller>('/api/intake/caller', { phone: ' 137-0000-1888 ' })
    expect(body.maskedName).toBe('欧阳**')
    expect(body.orders).toHaveLength(ways.length)
    const numbers = await Promise.all(body.orders.map(async ({ workOrderId }) => (await caseOf(await test.as('agent09'), workOrderId)).channel))
    expect(numbers.toSorted()).toEqual(ways.map(({ channel }) => channel).toSorted())
  })
})
