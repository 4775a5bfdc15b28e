import type { Receipt } from '@suban/contract'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf, problemOf, type Client } from '../../testing/client.ts'
import { caseOf, matters, phone, register, requestBody, wangjiangli } from '../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'

let test: TestCity
let agent: Client
beforeAll(async () => {
  test = await openTestCity()
  agent = await test.as('agent01')
})
afterAll(() => test.close())

const counted = async (): Promise<number> => (await test.db.query<{ n: number }>('select count(*) as n from work_order')).rows[0]!.n
const send = (facts: object) => agent.post('/api/requests', requestBody(facts))

describe('what cannot be taken down is refused with its reason, and nothing is written', () => {
  const longest = '路'.repeat(20_000)
  it.each([
    ['an unknown place', { placeId: 'P99999' }, '422 PLACE_UNKNOWN', 'P99999'],
    ['a place that is code', { placeId: `P1'; drop table request; --` }, '422 PLACE_UNKNOWN', ''],
    ['an unknown matter', { matterCode: '999999' }, '422 MATTER_UNKNOWN', '999999'],
    ['no contact and not anonymous', { contact: undefined }, '422 CONTACT_OR_ANONYMOUS', ''],
    ['a contact without a phone', { contact: { name: '王小明' } }, '422 CONTACT_OR_ANONYMOUS', ''],
    ['a phone that is a word', { contact: { name: '王', phone: '不知道' } }, '422 PHONE_NOT_VALID', '不知道'],
    ['a phone that is too short', { contact: { name: '王', phone: '1391234567' } }, '422 PHONE_NOT_VALID', ''],
    ['a day that is not in the calendar', { occurredAt: '2026-02-30T10:00:00+08:00' }, '422 INVALID_INPUT', 'occurredAt'],
    ['an instant without a zone', { occurredAt: '2026-03-01 10:00' }, '422 INVALID_INPUT', '不是有效的时间'],
    ['a day that lies ahead', { occurredAt: '2026-03-09T10:00:00+08:00' }, '422 IMPOSSIBLE_DATE', '在将来'],
    ['a day long ago', { occurredAt: '1949-10-01T10:00:00+08:00' }, '422 IMPOSSIBLE_DATE', '早于 1990 年'],
    ['no narrative', { narrative: undefined }, '422 INVALID_INPUT', 'narrative'],
    ['an empty narrative', { narrative: ' \n\t　 ' }, '422 INVALID_INPUT', '至少 2 个字'],
    ['one character too many', { narrative: `${longest}口` }, '422 INVALID_INPUT', '最多 20000 个字'],
    ['a narrative that is a number', { narrative: 12_345 }, '422 INVALID_INPUT', 'narrative'],
    ['a kind that does not exist', { kind: 'joke' }, '422 INVALID_INPUT', '可选'],
    ['a channel that does not exist', { channel: 'pigeon' }, '422 INVALID_INPUT', 'channel'],
    ['a secrecy level that does not exist', { secrecyLevel: 9 }, '422 INVALID_INPUT', 'secrecyLevel'],
    ['an id that is none', { attachmentIds: ['../../etc/passwd'] }, '422 INVALID_INPUT', '编号格式不对'],
    ['ten attachments', { attachmentIds: Array.from({ length: 10 }, () => '018f0000-0000-7000-8000-000000000001') }, '422 INVALID_INPUT', '最多 9 项'],
    ['an attachment that does not exist', { attachmentIds: ['018f0000-0000-7000-8000-000000000001'] }, '422 ATTACHMENT_UNKNOWN', ''],
    ['dispatch to a unit that does not exist', { dispatchTo: { lead: 'nowhere', co: [] } }, '422 UNIT_UNKNOWN', 'nowhere'],
    ['dispatch to a community', { dispatchTo: { lead: wangjiangli.community, co: [] } }, '409 UNIT_CANNOT_HANDLE', ''],
    ['the same unit twice', { dispatchTo: { lead: wangjiangli.street, co: [wangjiangli.street] } }, '422 UNIT_TWICE', ''],
    ['the street alone for what a department answers for', { dispatchTo: { lead: wangjiangli.street, co: [] } }, '409 DEPARTMENT_MUST_JOIN', ''],
    ['a direct answer to a complaint', { directAnswer: { answer: '请到窗口办理', basis: '办事指南' } }, '409 NOT_A_CONSULTATION', ''],
    ['an order to join that does not exist', { attachTo: '018f0000-0000-7000-8000-000000000001' }, '404 ORDER_NOT_FOUND', ''],
    ['too long a name', { contact: { name: '王'.repeat(51), phone } }, '422 INVALID_INPUT', 'contact.name'],
    ['too long an address', { address: '路'.repeat(201) }, '422 INVALID_INPUT', 'address'],
  ])('%s', async (_name, facts, outcome, said) => {
    const before = await counted()
    const answer = await send(facts)
    expect(outcomeOf(answer)).toBe(outcome)
    expect(problemOf(answer).isProblem).toBe(true)
    expect(answer.text).toContain(said)
    expect(await counted()).toBe(before)
  })

  it('every field at fault is named at once', async () => {
    const { fieldErrors } = problemOf(await send({ narrative: '', kind: 'joke', secrecyLevel: -1 }))
    expect(fieldErrors!.map((field) => field.path).sort()).toEqual(['kind', 'narrative', 'secrecyLevel'])
    for (const field of fieldErrors!) expect(field.message).toMatch(/\p{Script=Han}/u)
  })

  it('a call without a key of its own could act twice, so it does not act', async () => {
    for (const key of ['', 'not-a-uuid', '1']) expect(outcomeOf(await agent.post('/api/requests', requestBody(), { 'idempotency-key': key }))).toBe('400 IDEMPOTENCY_KEY_NEEDED')
  })
})

describe('what does not arrive whole', () => {
  const raw = (body: Buffer | string, type = 'application/json') => agent.send('POST', '/api/requests', body, { 'content-type': type })

  it.each([
    ['half a document', '{"narrative":"路灯', '400 BROKEN_JSON'],
    ['nothing', '', '400 BROKEN_JSON'],
    ['a trailing comma', '{"narrative":"路灯不亮",}', '400 BROKEN_JSON'],
    ['no JSON at all', '路灯不亮', '400 BROKEN_JSON'],
    ['an array', '[]', '422 INVALID_INPUT'],
    ['null', 'null', '422 INVALID_INPUT'],
    ['a poisoned prototype', '{"__proto__":{"isAdmin":true},"narrative":"路灯不亮"}', '400 BROKEN_JSON'],
  ])('%s', async (_name, body, outcome) => {
    expect(outcomeOf(await raw(body))).toBe(outcome)
  })

  it('bytes in another encoding than UTF-8 are broken, not mangled', async () => {
    const before = await counted()
    for (const encoding of ['gb18030', 'utf16le']) expect(outcomeOf(await raw(iconv.encode(JSON.stringify(requestBody()), encoding)))).toBe('400 BROKEN_JSON')
    expect(await counted()).toBe(before)
  })

  it('a megabyte is too large, and says so', async () => {
    const answer = await send({ narrative: 'a'.repeat(1024 * 1024) })
    expect(outcomeOf(answer)).toBe('413 BODY_TOO_LARGE')
    expect(answer.text).toContain('512 KB')
  })

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])('%s is no way to send a request', async (type) => {
    expect(outcomeOf(await raw('narrative=x', type))).toMatch(/^4(15 WRONG_MEDIA_TYPE|22 INVALID_INPUT)$/)
  })
})

describe('what people write is kept to the letter', () => {
  it.each([
    ['rare characters', '𠮷野家门口的𰻝𰻝面馆油烟扰民，㐀村的䶮先生也反映过'],
    ['family emoji and flags', '楼下👨‍👩‍👧‍👦跳广场舞🇨🇳太吵了👍🏽！'],
    ['quotes, tags and line breaks', `他说"不管"，<script>alert('路灯')</script> & <b>粗体</b>\n第二行\t制表 \\ 反斜杠 %s $1 {place}`],
    ['other scripts', 'ཁྲིམས་ཁང་། ئۇيغۇرچە ᠮᠣᠩᠭᠣᠯ 路灯不亮了 e\u0301 ﷽'],
    ['invisible characters', '路\u200b灯\u200d不\ufeff亮\u00a0了'],
    ['exactly the most', '灯'.repeat(20_000)],
    ['rare characters up to the most', '𠮷'.repeat(10_000)],
  ])('%s', async (_name, narrative) => {
    const receipt = await register(agent, { narrative })
    const { rows } = await test.db.query<{ narrative: string }>('select narrative from request where work_order_id = $1', [receipt.workOrderId])
    expect(rows[0]!.narrative).toBe(narrative)
    expect((await caseOf(agent, receipt.workOrderId)).narrative).toBe(narrative)
    expect((await test.visitor.get<{ narrative: string }>(`/api/public/track/${receipt.trackingToken}`)).body.narrative).toBe(narrative)
  })

  it('a character that no database keeps is refused, not lost', async () => {
    const before = await counted()
    expect(outcomeOf(await send({ narrative: '路灯\u0000不亮' }))).toBe('422 CHARACTER_NOT_STORABLE')
    expect(outcomeOf(await send({ narrative: '半个字\ud842不亮' }))).toBe('422 CHARACTER_NOT_STORABLE')
    expect(outcomeOf(await agent.get('/api/matters?q=%00'))).toBe('422 CHARACTER_NOT_STORABLE')
    expect(await counted()).toBe(before)
  })
})

describe('facts that are odd but possible', () => {
  it('a day ahead by a clock that runs fast, a landline, no place, no matter', async () => {
    const receipt = await register(agent, { occurredAt: '2026-03-03T22:00:00+08:00', contact: { name: '', phone: '0731-84212345' }, placeId: null, matterCode: undefined, kind: undefined, address: '单位门口' })
    expect(receipt.status).toBe('dispatchPending')
    const order = await caseOf(agent, receipt.workOrderId)
    expect(order.place).toMatchObject({ placeId: null, community: '' })
    expect(order.address).toBe('单位门口')
    expect(order.matterBy).toBe('machine')
  })

  it('unknown fields are left aside', async () => {
    const receipt = (await agent.post<Receipt>('/api/requests', { ...requestBody(), isAdmin: true, status: 'closed', matterCode: matters.streetLamp })).body
    expect(receipt.status).toBe('dispatchPending')
  })
})
