import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, register, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

const police = '990101-traffic-police'
const enforcement = '990101-urban-enforcement'

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

describe('派单前会商', () => {
  it('责任不清的先问各家，派单钟停着；各家说了再定，定给别家以后，重发一遍的意见回答同前', async () => {
    const { workOrderId: id } = await register(await test.as('agent01'), { narrative: '门口那块地方晚上乱得很，人都走不过去，请管一管。', matterCode: undefined })
    const dispatcher = await test.as('dispatcher01')
    test.clock.pass(60_000)
    await command(dispatcher, id, 'open-consult', { question: '占道停放的是车还是摊，归谁管？', participants: [police, enforcement] })
    const asked = await caseOf(await test.as(`${police}-c`), id)
    expect(asked).toMatchObject({ status: 'preConsult', consultation: { isOpen: true, because: [{ code: 'UNCLEAR_MACHINE_UNSURE' }], unheard: [{ code: police }, { code: enforcement }] } })
    expect(asked.clocks.find((clock) => clock.clockId === 'dispatch')).toMatchObject({ stoppedAt: null, dueAt: null, paused: { since: expect.any(String) as string } })

    const opinion = { position: 'notResponsible', basis: '职责清单未列此项', text: '现场没有车辆，是流动摊位。' }
    const once = { 'idempotency-key': randomUUID() }
    const said = await (await test.as(`${police}-c`)).post(`/api/work-orders/${id}/give-opinion`, opinion, once)
    expect(outcomeOf(said)).toBe('200')
    test.clock.pass(60_000)
    await command(dispatcher, id, 'decide-assignee', { lead: wangjiangli.street, co: [enforcement], minutes: '城管、交警、街道三方电话会商，由街道先办。', basis: '属地管理' })
    expect(await caseOf(dispatcher, id)).toMatchObject({ status: 'signPending', assignments: [{ unit: { code: wangjiangli.street }, role: 'lead' }, { unit: { code: enforcement }, role: 'co' }] })

    // Who has had a word may read on; said once more it is the same word, said otherwise under the same key it is refused.
    const officer = await test.as(`${police}-c`)
    expect(await officer.post(`/api/work-orders/${id}/give-opinion`, opinion, once)).toMatchObject({ status: 200, body: said.body as object })
    expect(outcomeOf(await officer.post(`/api/work-orders/${id}/give-opinion`, { ...opinion, text: '现场没有车辆，也没有摊位。' }, once))).toMatch(/COMMAND_ID_REUSED/)
    expect(outcomeOf(await officer.post(`/api/work-orders/${id}/give-opinion`, opinion))).toBe('409 WRONG_STATUS')
  })
})
