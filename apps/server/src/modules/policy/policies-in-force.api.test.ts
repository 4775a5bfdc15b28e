import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity, type City } from '../../city.ts'
import { readConfig } from '../../kernel/config.ts'
import { publishPolicy, type PolicyHead } from '../../kernel/policy/policy-store.ts'
import { days, hours } from '../../testing/clock.ts'
import { caseOf, command, dispatched, register } from '../../testing/requests.ts'
import { demoCityFolder, openTestCity, testMasterKey, type TestCity } from '../../testing/test-city.ts'

/** Changes a policy document, also in ways that its own type would forbid: hence `any`. */
type Change = (json: any) => void

let test: TestCity
/** Another server of the same city. */
let other: City
const dataFolder = mkdtempSync(join(tmpdir(), 'suban-other-'))
beforeAll(async () => {
  test = await openTestCity()
  const config = readConfig('/', { SUBAN_DATA: dataFolder, SUBAN_CITY: demoCityFolder, SUBAN_MASTER_KEY: testMasterKey })
  other = await openCity(test.db, config, test.clock)
})
afterAll(async () => {
  await test.close()
  rmSync(dataFolder, { recursive: true })
})

const documentOf = (file: string) => JSON.parse(readFileSync(join(demoCityFolder, file), 'utf8')) as PolicyHead
/** The versions that the demo city begins with. */
const first = { deadlines: documentOf('deadlines.json').version, lifeCycle: documentOf('life-cycle.json').version }
const publish = (kind: string, file: string, change: Change): Promise<boolean> => {
  const json = documentOf(file)
  change(json)
  return publishPolicy(test.db, test.city.cityCode, kind, json, 'test')
}
const refresh = () => Promise.all([test.city, other].map((city) => city.policies.refresh(test.clock.now())))
const policiesOf = async (id: string): Promise<Record<string, string>[]> =>
  (await test.db.query<{ policies: Record<string, string> }>(`select meta->'policies' as policies from event where stream = $1 order by version`, [id])).rows.map((row) => row.policies)
const handling = async (id: string) => (await caseOf(await test.as('dispatcher01'), id)).clocks.find((clock) => clock.clockId === 'handling')!

describe('a policy published while servers run', () => {
  it('is used by the next command on every server, and running clocks keep their promise', async () => {
    const agent = await test.as('agent01')
    const before = await dispatched(agent)
    const promised = (await handling(before.workOrderId)).dueAt
    await publish('deadlines', 'deadlines.json', (json) => {
      json.version = 'two-days'
      json.effectiveFrom = '2026-03-03'
      json.examples = []
      json.clocks.handling.byClass['7d'].duration = { amount: 2, unit: 'workingDay' }
    })
    expect(test.city.policies.at(test.clock.now()).deadlines.version).toBe(first.deadlines)
    expect(await refresh()).toEqual([true, true])
    expect(await refresh()).toEqual([false, false])
    expect([test.city, other].map((city) => city.policies.at(test.clock.now()).deadlines.version)).toEqual(['two-days', 'two-days'])

    const after = await dispatched(agent, { narrative: '路口又有人占道摆摊，请尽快派人处理一下，谢谢。' })
    expect((await policiesOf(before.workOrderId)).every((policies) => policies.deadlines === first.deadlines)).toBe(true)
    expect((await policiesOf(after.workOrderId)).every((policies) => policies.deadlines === 'two-days')).toBe(true)
    expect((await handling(before.workOrderId)).dueAt).toBe(promised)
    expect(Date.parse((await handling(after.workOrderId)).dueAt!)).toBeLessThan(Date.parse(promised!))
    const explained = (await (await test.as('dispatcher01')).get<{ because: { source?: { version: string } }[] }>(`/api/work-orders/${before.workOrderId}/clocks/${(await handling(before.workOrderId)).no}`)).body
    expect(explained.because.flatMap((reason) => (reason.source ? [reason.source.version] : []))).not.toContain('two-days')
  })

  it('comes into force at midnight of its day in the city, and no event of the day before knows it', async () => {
    await publish('life-cycle', 'life-cycle.json', (json) => { json.version = 'tomorrow'; json.effectiveFrom = '2026-03-05'; json.undoSeconds = 600 })
    await publish('call-back-script', 'call-back-script.json', (json) => { json.version = 'tomorrow'; json.effectiveFrom = '2026-03-05'; json.lines = ['新的第一句话'] })
    await refresh()
    test.clock.set(Date.parse('2026-03-04T23:59:59.999+08:00'))
    const late = await dispatched(await test.as('agent01'), { narrative: '深夜还有人在小区门口摆摊叫卖，吵得睡不着觉，请管一管。' })
    expect(test.city.callBackScript).not.toEqual(['新的第一句话'])
    test.clock.pass(1)
    expect(test.city.callBackScript).toEqual(['新的第一句话'])
    const early = await dispatched(await test.as('agent01'), { narrative: '零点刚过又有流动摊贩在路口占道经营，过不去车，请处理。' })
    expect((await policiesOf(late.workOrderId)).at(-1)!.lifeCycle).toBe(first.lifeCycle)
    expect((await policiesOf(early.workOrderId)).at(-1)!.lifeCycle).toBe('tomorrow')
    // Ten minutes to take a dispatch back under the new version, half a minute under the old one.
    test.clock.pass(300_000)
    const staff = await test.as('agent01')
    expect((await staff.post(`/api/work-orders/${late.workOrderId}/undo`)).status).toBe(409)
    await command(staff, early.workOrderId, 'undo')
  })

  it('lists: the desks propose by the new ones from their day on', async () => {
    for (const kind of ['matter', 'duty', 'practice']) {
      await publish(`${kind}-list`, `lists/${kind}-list.json`, (json) => {
        json.version = 'lists.2'
        json.effectiveFrom = '2026-03-06'
        if (kind === 'practice') for (const entry of json.entries) if (entry.matter === '010101') entry.deadlineClass = '24h'
      })
    }
    await refresh()
    const staff = await test.as('dispatcher01')
    const classNow = async () => (await staff.get<{ deadlineClass: string }>('/api/catalogue/resolve?matter=010101&place=P00438')).body.deadlineClass
    expect(await classNow()).toBe('7d')
    test.clock.set(Date.parse('2026-03-06T00:00:00+08:00'))
    const fresh = await test.as('dispatcher01')
    expect((await fresh.get<{ deadlineClass: string }>('/api/catalogue/resolve?matter=010101&place=P00438')).body.deadlineClass).toBe('24h')
    const order = await register(await test.as('agent01'), { narrative: '早上又有流动摊贩在人行道上摆摊卖早点，油污一地，请派人来。' })
    expect((await policiesOf(order.workOrderId)).every((policies) => policies.lists === 'lists.2')).toBe(true)
  })

  it('classification and security too', async () => {
    await publish('classification', 'classification.json', (json) => {
      json.version = 'words.2'
      json.effectiveFrom = '2026-03-06'
      json.flags.push({ flag: 'bees', name: '马蜂', words: ['马蜂窝'], raisesTo: '2h' })
    })
    await publish('security', 'security.json', (json) => { json.version = 'strict'; json.effectiveFrom = '2026-03-06'; json.idleMinutes = 1 })
    await refresh()
    const { workOrderId } = await register(await test.as('agent01'), { matterCode: undefined, narrative: '小区凉亭上有一个很大的马蜂窝，孩子们天天从下面走，太危险了。' })
    expect((await caseOf(await test.as('agent01'), workOrderId)).flags).toContain('bees')
    const { client } = await test.signIn('review01')
    test.clock.pass(hours(1))
    expect((await client.get('/api/session')).status).toBe(401)
  })

  it('one that does not load changes nothing, is told once, and does not stand in the way of the next', async () => {
    const before = test.city.policies.at(test.clock.now())
    await publish('life-cycle', 'life-cycle.json', (json) => { json.version = 'broken'; json.effectiveFrom = '2026-03-06'; delete json.rework })
    await expect(test.city.policies.refresh(test.clock.now())).rejects.toThrow('life-cycle')
    expect(test.city.policies.at(test.clock.now())).toBe(before)
    expect(await test.city.policies.refresh(test.clock.now())).toBe(false)
    await publish('life-cycle', 'life-cycle.json', (json) => { json.version = 'mended'; json.effectiveFrom = '2026-03-06' })
    expect(await test.city.policies.refresh(test.clock.now())).toBe(true)
    expect(test.city.policies.at(test.clock.now()).lifeCycle.version).toBe('mended')
    test.clock.pass(days(1))
    expect(test.city.policies.at(test.clock.now()).lifeCycle.version).toBe('mended')
  })
})
