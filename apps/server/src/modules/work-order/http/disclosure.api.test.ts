import type { Tracking } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hours, minutes } from '../../../testing/clock.ts'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, command, dispatched, handle, wangjiangli } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

type Texts = { readonly items: readonly { title: string; text: string; unit: string | null; matter: string | null }[]; readonly next: string | null }

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
beforeEach(() => { test.clock.pass(minutes(2)) })
afterAll(() => test.close())

const closed = async (facts: object = {}) => {
  const receipt = await dispatched(await test.as('agent01'), facts)
  await handle(test, receipt.workOrderId, 'passed')
  test.clock.pass(hours(3))
  await command(await test.as('callback01'), receipt.workOrderId, 'start-call-back')
  await command(await test.as('callback01'), receipt.workOrderId, 'complete-call-back', { contacted: true, solved: true, satisfaction: 5 })
  return receipt
}
const consent = { consentHow: 'callBack', consentOn: '2026-03-03', consentNote: '回访录音第 2 分钟' }
const text = '居民反映小区门口夜间占道经营。街道核实后劝离，并安排专人每晚值守，居民表示满意。'
const shown = async (query = '') => (await test.visitor.get<Texts>(`/api/public/disclosures${query}`)).body
const track = async (token: string) => (await test.visitor.get<Tracking>(`/api/public/track/${token}`)).body

describe('公开办理情况', () => {
  it('诉求人同意、去敏后人人能看；诉求人反对即撤下，不再公开', async () => {
    const { workOrderId: id, trackingToken } = await closed()
    const reviewer = () => test.as('review01')
    for (const bad of [`${text}王小明致谢。`, `${text}联系 13912345678`, `${text}地址 3 栋 2 单元 501 室`]) {
      expect(outcomeOf(await (await reviewer()).post(`/api/work-orders/${id}/disclose`, { title: '夜间占道经营', text: bad, ...consent }))).toBe('422 PERSONAL_DATA_LEFT')
    }
    expect((await shown()).items).toEqual([])
    expect(outcomeOf(await (await test.as('dispatcher01')).post(`/api/work-orders/${id}/disclose`, { title: '夜间占道经营', text, ...consent }))).toBe('403 NOT_YOUR_ROLE')
    await command(await reviewer(), id, 'disclose', { title: '夜间占道经营', text, ...consent })
    expect((await shown()).items).toEqual([{ title: '夜间占道经营', text, unit: expect.stringContaining('街道'), matter: expect.any(String), at: expect.any(String) }])
    expect((await track(trackingToken)).disclosure).toMatchObject({ title: '夜间占道经营', text })
    expect((await caseOf(await reviewer(), id)).disclosures).toMatchObject({ isObjected: false, items: [{ no: 1, endedAt: null }] })

    expect((await track(trackingToken)).can.objectDisclosure).toBe(true)
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${trackingToken}/disclosure-objection`, { text: '邻居会认出来，王小明不想公开' }))).toBe('200')
    expect((await shown()).items).toEqual([])
    expect((await track(trackingToken)).disclosure).toBeNull()
    const seen = await caseOf(await reviewer(), id)
    expect(seen.disclosures).toMatchObject({ isObjected: true, items: [{ endedAt: expect.any(String) }] })
    expect(JSON.stringify(seen)).not.toContain('王小明')
    expect(outcomeOf(await (await reviewer()).post(`/api/work-orders/${id}/disclose`, { title: '夜间占道经营', text, ...consent }))).toBe('409 DISCLOSURE_OBJECTED')
    const { rows } = await test.db.query<{ data: string }>(`select data::text as data from event where stream = $1 and type = 'DisclosureObjected'`, [id])
    expect(rows[0]!.data).not.toContain('邻居')
  })

  it('保密的、还没办结的不能公开；一页一页翻', async () => {
    const open = await dispatched(await test.as('agent01'))
    expect(outcomeOf(await (await test.as('review01')).post(`/api/work-orders/${open.workOrderId}/disclose`, { title: '夜间占道经营', text, ...consent }))).toBe('409 WRONG_STATUS')
    const secret = await closed({ secrecyLevel: 2 })
    expect(outcomeOf(await (await test.as('review01')).post(`/api/work-orders/${secret.workOrderId}/disclose`, { title: '夜间占道经营', text, ...consent }))).toBe('409 TOO_SECRET_TO_DISCLOSE')
    for (const no of [1, 2, 3]) {
      const { workOrderId } = await closed()
      await command(await test.as('review01'), workOrderId, 'disclose', { title: `占道经营之${no}`, text, ...consent })
    }
    const first = await shown('?limit=2')
    const rest = await shown(`?limit=2&cursor=${first.next}`)
    expect([...first.items, ...rest.items].map((item) => item.title)).toEqual(['占道经营之3', '占道经营之2', '占道经营之1'])
    expect(rest.next).toBeNull()
  })
})

describe('表扬', () => {
  it('进本单位荣誉账，遮盖诉求人，别的单位看不到，评价不变', async () => {
    const { workOrderId: id, trackingToken } = await closed()
    const before = (await caseOf(await test.as('review01'), id)).verdicts
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${trackingToken}/praise`, { text: '街道的同志很负责，王小明谢谢你们，13912345678' }))).toBe('200')
    expect(outcomeOf(await test.visitor.post(`/api/public/track/${trackingToken}/praise`, { text: '再谢一次' }))).toBe('409 PRAISED_ALREADY')
    expect((await caseOf(await test.as('review01'), id)).verdicts).toEqual(before)
    const book = async (account: string, query = '') => (await test.as(account)).get<{ items: { text: string; unit: { code: string } }[] }>(`/api/publications?kind=praise${query}`)
    const own = (await book(`s${wangjiangli.street}-c`)).body.items
    expect(own).toMatchObject([{ unit: { code: wangjiangli.street }, text: expect.stringContaining('很负责') }])
    expect(own[0]!.text).not.toMatch(/王小明|13912345678/)
    expect((await book('s990101002-c')).body.items).toEqual([])
    expect(outcomeOf(await book('s990101002-c', `&unit=${wangjiangli.street}`))).toBe('403 NOT_YOUR_ROLE')
    expect((await book('supervise01', `&unit=${wangjiangli.street}`)).body.items).toHaveLength(1)
  })
})
