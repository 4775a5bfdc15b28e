import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf } from '../../../testing/client.ts'
import { caseOf, matters, register } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

type Split = { children: { workOrderId: string; orderNo: string; receiptNo: string }[] }

describe('拆单', () => {
  it('其余诉求各成一单，同一诉求人，答复列出新单；重复提交不再拆', async () => {
    const agent = await test.as('agent01')
    const dispatcher = await test.as('dispatcher01')
    const receipt = await register(agent)
    const parts = { parts: [{ narrative: '另外小区西门的路灯也坏了三天，晚上看不见路。', matterCode: matters.streetLamp }] }
    const headers = { 'idempotency-key': randomUUID() }
    const first = await dispatcher.post<Split>(`/api/work-orders/${receipt.workOrderId}/split`, parts, headers)
    expect(outcomeOf(first)).toBe('200')
    expect(first.body.children).toHaveLength(1)
    const again = await dispatcher.post<Split>(`/api/work-orders/${receipt.workOrderId}/split`, parts, headers)
    expect(again.body.children).toEqual(first.body.children)
    const child = await caseOf(dispatcher, first.body.children[0]!.workOrderId)
    expect(child).toMatchObject({ parentId: receipt.workOrderId, status: 'dispatchPending', matter: { code: matters.streetLamp } })
    expect(child.person.contactId).toBe((await caseOf(dispatcher, receipt.workOrderId)).person.contactId)
    expect((await caseOf(dispatcher, receipt.workOrderId)).children).toEqual([child.id])
  })
})
