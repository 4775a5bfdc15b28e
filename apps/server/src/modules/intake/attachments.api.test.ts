import type { Attachment, Receipt, Tracking } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf, type Client } from '../../testing/client.ts'
import { caseOf, command, dispatched, handle, register, requestBody } from '../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'

type Stored = z.infer<typeof Attachment>

let test: TestCity
let agent: Client
beforeAll(async () => {
  test = await openTestCity()
  agent = await test.as('agent01')
})
afterAll(() => test.close())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a46494600010100', 'hex')
const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n')
const webp = Buffer.from('RIFF\u0010\u0000\u0000\u0000WEBPVP8 ', 'latin1')
const upload = (name: string, content: Uint8Array, client = agent) => client.upload<Stored>('/api/attachments', name, content)

describe('what may be uploaded', () => {
  it.each([['现场照片.png', png, 'image/png'], ['a.JPG', jpeg, 'image/jpeg'], ['合同.pdf', pdf, 'application/pdf'], ['x.webp', webp, 'image/webp'], ['没有扩展名', png, 'image/png'], ['👨‍👩‍👧𠮷.png', png, 'image/png']])('%s', async (name, content, mediaType) => {
    const answer = await upload(name, content)
    expect(outcomeOf(answer)).toBe('201')
    expect(answer.body).toMatchObject({ name, mediaType, bytes: content.length })
    const read = await agent.get(answer.body.url)
    expect(read.bytes.equals(content)).toBe(true)
    expect(read.headers).toMatchObject({ 'content-type': mediaType, 'x-content-type-options': 'nosniff', 'content-disposition': expect.stringContaining(encodeURIComponent(name)) })
  })

  it.each([
    ['nothing', 'empty.png', Buffer.alloc(0), '422 FILE_EMPTY'],
    ['a program that calls itself a photo', 'photo.jpg', Buffer.from('MZ\u0090\u0000\u0003'), '415 FILE_KIND_REFUSED'],
    ['an image with a script inside', 'plan.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), '415 FILE_KIND_REFUSED'],
    ['the same as a photo', 'plan.png', Buffer.from('  <svg onload="alert(1)"/>'), '415 FILE_KIND_REFUSED'],
    ['a page', 'page.html', Buffer.from('<!doctype html>'), '415 FILE_KIND_REFUSED'],
    ['a PNG that calls itself a PDF', 'contract.pdf', png, '415 FILE_DISGUISED'],
    ['a PDF that calls itself a photo', 'photo.jpeg', pdf, '415 FILE_DISGUISED'],
    ['an office file', 'list.xlsx', Buffer.from('PK\u0003\u0004'), '415 FILE_KIND_REFUSED'],
    ['an animation', 'cat.gif', Buffer.from('GIF89a'), '415 FILE_KIND_REFUSED'],
    ['a text', 'notes.txt', Buffer.from('路灯不亮'), '415 FILE_KIND_REFUSED'],
    ['half a header', 'photo.png', png.subarray(0, 5), '415 FILE_KIND_REFUSED'],
    ['too much', 'huge.png', Buffer.concat([png, Buffer.alloc(10 * 1024 * 1024)]), '413 FILE_TOO_LARGE'],
  ])('%s may not', async (_name, name, content, outcome) => {
    expect(outcomeOf(await upload(name, content))).toBe(outcome)
    expect(outcomeOf(await test.visitor.upload('/api/public/attachments', name, content))).toBe(outcome)
  })

  it('a path in the name stays a name', async () => {
    expect((await upload('../../etc/passwd\\..\\照片.png', png)).body.name).not.toMatch(/[\\/]/)
  })

  it('what is no form is refused', async () => {
    expect(outcomeOf(await agent.post('/api/attachments', { file: 'x' }))).toBe('415 WRONG_MEDIA_TYPE')
  })
})

describe('an attachment belongs to one order', () => {
  it('is bound when the request is taken down, and a second order cannot have it', async () => {
    const { body: photo } = await upload('现场.png', png)
    const receipt = await register(agent, { attachmentIds: [photo.id] })
    expect((await caseOf(agent, receipt.workOrderId)).attachments).toEqual([{ id: photo.id, name: '现场.png', mediaType: 'image/png', bytes: png.length, url: photo.url }])
    expect(outcomeOf(await agent.post('/api/requests', requestBody({ attachmentIds: [photo.id] })))).toBe('422 ATTACHMENT_UNKNOWN')
  })

  it('twenty orders at once that want it: one gets it', async () => {
    const { body: photo } = await upload('抢.png', png)
    const answers = await Promise.all(Array.from({ length: 8 }, () => agent.post('/api/requests', requestBody({ attachmentIds: [photo.id] }))))
    expect(answers.map(outcomeOf).sort()).toEqual(['201', ...Array.from({ length: 7 }, () => '422 ATTACHMENT_UNKNOWN')])
  })

  it('named twice in one request it is one', async () => {
    const { body: photo } = await upload('两遍.png', png)
    const receipt = await register(agent, { attachmentIds: [photo.id, photo.id] })
    expect((await caseOf(agent, receipt.workOrderId)).attachments).toHaveLength(1)
  })

  it('a unit\'s evidence shows with its progress', async () => {
    const receipt = await dispatched(agent)
    const handler = await test.as('s990101001-h')
    await command(handler, receipt.workOrderId, 'sign-for')
    const { body: photo } = await upload('办理前.jpg', jpeg, handler)
    await command(handler, receipt.workOrderId, 'add-progress', { text: '已到现场', attachmentIds: [photo.id] })
    const order = await caseOf(agent, receipt.workOrderId)
    expect(order.timeline.find((entry) => entry.type === 'ProgressAdded')!.attachmentIds).toEqual([photo.id])
    expect(outcomeOf(await handler.post(`/api/work-orders/${receipt.workOrderId}/add-progress`, { text: '再次', attachmentIds: ['018f0000-0000-7000-8000-000000000001'] }))).toBe('422 ATTACHMENT_UNKNOWN')
  })
})

describe('who may see an attachment', () => {
  it('before it is bound only who uploaded it, afterwards who may read the order', async () => {
    const { body: photo } = await upload('谁能看.png', png)
    const handler = await test.as('s990101001-h')
    const outsider = await test.as('s990101002-c')
    for (const client of [handler, await test.as('agent02')]) expect(outcomeOf(await client.get(photo.url))).toBe('404 NOT_FOUND')
    await dispatched(agent, { attachmentIds: [photo.id] })
    expect(outcomeOf(await handler.get(photo.url))).toBe('200')
    expect(outcomeOf(await outsider.get(photo.url))).toBe('404 NOT_FOUND')
    expect(outcomeOf(await test.visitor.get(photo.url))).toBe('401 SIGN_IN_NEEDED')
    expect(outcomeOf(await agent.get('/api/attachments/018f0000-0000-7000-8000-000000000001'))).toBe('404 NOT_FOUND')
  })

  it('what the public sends in comes with the request', async () => {
    const { body: photo } = await test.visitor.upload<Stored>('/api/public/attachments', '照片.jpg', jpeg)
    const sent = await test.visitor.post<{ workOrderId: string }>('/api/public/requests', { narrative: '路灯不亮，照片为证', isAnonymous: true, attachmentIds: [photo.id] })
    expect((await caseOf(agent, sent.body.workOrderId)).attachments.map((one) => one.id)).toEqual([photo.id])
  })
})

describe('the requester\'s own attachments', () => {
  const shownTo = async (token: string) => (await test.visitor.get<Tracking>(`/api/public/track/${token}`)).body.attachments

  it('stand on the tracking page: what was sent with the request and later, and can be opened there', async () => {
    const { body: photo } = await test.visitor.upload<Stored>('/api/public/attachments', '路灯 <1>.jpg', jpeg)
    const { body: paper } = await test.visitor.upload<Stored>('/api/public/attachments', '合同.pdf', pdf)
    const { trackingToken } = (await test.visitor.post<Receipt>('/api/public/requests', { narrative: '路灯不亮，照片为证', isAnonymous: true, attachmentIds: [photo.id] })).body
    await test.visitor.post(`/api/public/track/${trackingToken}/clues`, { text: '还有合同', attachmentIds: [paper.id] })
    const url = (id: string) => `/api/public/track/${trackingToken}/attachments/${id}`
    expect(await shownTo(trackingToken)).toEqual(expect.arrayContaining([
      { id: photo.id, name: '路灯 <1>.jpg', mediaType: 'image/jpeg', bytes: jpeg.length, url: url(photo.id), by: 'requester' },
      { id: paper.id, name: '合同.pdf', mediaType: 'application/pdf', bytes: pdf.length, url: url(paper.id), by: 'requester' },
    ]))
    const opened = await test.visitor.get(url(photo.id))
    expect(opened.bytes.equals(jpeg)).toBe(true)
    expect(opened.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=3600' })
  })

  it('of the unit only what is meant for them: a progress they see, a result once the centre has passed it', async () => {
    const receipt = await dispatched(agent)
    const handler = await test.as('s990101001-h')
    const [shown, internal, result] = await Promise.all(['给诉求人看.jpg', '内部.jpg', '结果.jpg'].map(async (name) => (await upload(name, jpeg, handler)).body))
    const outcome = async (id: string) => outcomeOf(await test.visitor.get(`/api/public/track/${receipt.trackingToken}/attachments/${id}`))
    await handle(test, receipt.workOrderId, 'contacted')
    await command(handler, receipt.workOrderId, 'add-progress', { text: '已到现场', attachmentIds: [shown!.id] })
    await command(handler, receipt.workOrderId, 'add-progress', { text: '内部讨论', visibleToRequester: false, attachmentIds: [internal!.id] })
    await command(handler, receipt.workOrderId, 'submit-result', { resultType: 'resolved', text: '已到现场核实并劝离摊贩，安排专人值守。', basis: '', requesterOpinion: '认可', solved: true, waiveCo: '协办单位无需另行反馈', attachmentIds: [result!.id] })
    expect((await shownTo(receipt.trackingToken)).map(({ id, by }) => [id, by])).toEqual([[shown!.id, 'unit']])
    expect(await Promise.all([shown!.id, internal!.id, result!.id].map(outcome))).toEqual(['200', '404 NOT_FOUND', '404 NOT_FOUND'])
    await command(await test.as('s990101001-r'), receipt.workOrderId, 'approve-result')
    await command(await test.as('review01'), receipt.workOrderId, 'pass-review')
    expect(await Promise.all([internal!.id, result!.id].map(outcome))).toEqual(['404 NOT_FOUND', '200'])
  })

  it('of others, and what does not exist, are refused', async () => {
    const { body: photo } = await upload('别人的.jpg', jpeg)
    const [mine, other] = [await register(agent), await register(agent, { attachmentIds: [photo.id] })]
    const get = async (token: string, id: string) => outcomeOf(await test.visitor.get(`/api/public/track/${token}/attachments/${id}`))
    expect(await get(other.trackingToken, photo.id)).toBe('200')
    expect(await get(mine.trackingToken, photo.id)).toBe('404 NOT_FOUND')
    expect(await get(mine.trackingToken, '018f0000-0000-7000-8000-000000000001')).toBe('404 NOT_FOUND')
    expect(await get(mine.trackingToken, 'x')).toBe('422 INVALID_INPUT')
    expect(await get('x'.repeat(26), photo.id)).toBe('404 RECEIPT_NOT_FOUND')
  })
})
