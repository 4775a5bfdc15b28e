import type { ClockExplanation, WorkOrder } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Client } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

let test: TestCity
let agent: Client
beforeAll(async () => { test = await openTestCity() })
beforeEach(async () => { agent = await test.as('agent01') })
afterAll(() => test.close())

const codesOf = (reasons: readonly { code: string }[]) => reasons.map(({ code }) => code)
const clockOf = (order: WorkOrder, clockId: string, unit: string | null = null) => order.clocks.findLast((clock) => clock.clockId === clockId && (unit === null || clock.unit?.code === unit))!
const explain = async (client: Client, id: string, no: number): Promise<ClockExplanation> => {
  const answer = await client.get<ClockExplanation>(`/api/work-orders/${id}/clocks/${no}`)
  expect(outcomeOf(answer)).toBe('200')
  return answer.body
}

describe('why a clock is due when it is', () => {
  it('is told on demand, with the days that lead there and the versions it rests on', async () => {
    const { workOrderId } = await dispatched(agent)
    const order = await caseOf(agent, workOrderId)
    const { because, days } = await explain(agent, workOrderId, clockOf(order, 'handling', wangjiangli.street).no)
    expect(codesOf(because)).toEqual(expect.arrayContaining(['CLOCK_STARTED', 'CLOCK_CLASS', 'CLOCK_DUE', 'CLOCK_WARN', 'CLOCK_BLACK']))
    expect(because.every((reason) => reason.zh !== '' && reason.en !== '')).toBe(true)
    expect(because.some((reason) => reason.source?.policy.startsWith('deadlines'))).toBe(true)
    expect(days.at(-1)?.leftMinutes).toBe(0)
  })

  it('stays told after the clock has stopped', async () => {
    const { workOrderId } = await dispatched(agent)
    const running = clockOf(await caseOf(agent, workOrderId), 'sign', wangjiangli.street)
    const before = await explain(agent, workOrderId, running.no)
    await handle(test, workOrderId, 'signed')
    expect(clockOf(await caseOf(agent, workOrderId), 'sign', wangjiangli.street).stoppedAt).not.toBeNull()
    expect(await explain(agent, workOrderId, running.no)).toEqual(before)
  })

  it('names what departed from the policy: sent back, the due time stays', async () => {
    const { workOrderId } = await dispatched(agent)
    await handle(test, workOrderId, 'approved')
    await command(await test.as('review01'), workOrderId, 'send-back', { reason: '未说明整改措施和完成时间，请补充' })
    const clock = clockOf(await caseOf(agent, workOrderId), 'handling', wangjiangli.street)
    expect(codesOf((await explain(agent, workOrderId, clock.no)).because)).toEqual(['CLOCK_GOES_ON'])
  })

  it('is refused for a clock that is not there and for a unit that has no part in the order', async () => {
    const { workOrderId } = await dispatched(agent)
    expect(outcomeOf(await agent.get(`/api/work-orders/${workOrderId}/clocks/99`))).toBe('404 NO_SUCH_CLOCK')
    expect(outcomeOf(await (await test.as('s990102001-c')).get(`/api/work-orders/${workOrderId}/clocks/1`))).toBe('404 ORDER_NOT_FOUND')
  })
})

describe('the lamp of a stopped clock', () => {
  it('is green when the work was in time, however short of it', async () => {
    const { workOrderId } = await dispatched(agent)
    const sign = clockOf(await caseOf(agent, workOrderId), 'sign', wangjiangli.street)
    test.clock.pass(Date.parse(sign.warnAt!) - test.clock.now() + minutes(1))
    agent = await test.as('agent01')
    expect(clockOf(await caseOf(agent, workOrderId), 'sign', wangjiangli.street).lamp).toBe('yellow')
    await handle(test, workOrderId, 'signed')
    expect(clockOf(await caseOf(agent, workOrderId), 'sign', wangjiangli.street).lamp).toBe('green')
  })
})

describe('why this unit', () => {
  const explained = (order: WorkOrder) => order.timeline.filter((entry) => entry.because.some((reason) => reason.code === 'MATTER_LISTED')).map((entry) => entry.type)

  it('stands once on the timeline: at the registration until somebody dispatches, then at the dispatch', async () => {
    expect(explained(await caseOf(agent, (await register(agent)).workOrderId))).toEqual(['RequestRegistered'])
    const matter = { matterCode: '010101', placeId: wangjiangli.placeId, kind: 'complaint' }
    const proposal = (await agent.get<{ lead: { code: string }; co: { code: string }[] }>(`/api/catalogue/resolve?matter=${matter.matterCode}&place=${matter.placeId}&kind=complaint`)).body
    const followed = await register(agent, { dispatchTo: { lead: proposal.lead.code, co: proposal.co.map((unit) => unit.code) } })
    expect(explained(await caseOf(agent, followed.workOrderId))).toEqual(['WorkOrderDispatched'])
  })

  it('does not lend its reasons to a dispatch that went another way', async () => {
    const order = await caseOf(agent, (await dispatched(agent)).workOrderId)
    expect(explained(order)).toEqual(['RequestRegistered'])
  })
})
