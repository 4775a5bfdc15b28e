import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestCity, type TestCity } from './test-city.ts'
import { caseOf, dispatched, handle } from './requests.ts'

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

it('an order goes the whole way', async () => {
  const agent = await test.as('agent01')
  const t=Date.now()
  const receipt = await dispatched(agent)
  await handle(test, receipt.workOrderId, 'passed')
  const order = await caseOf(agent, receipt.workOrderId)
  console.log(JSON.stringify(order.proposal), Date.now()-t)
  expect(order.status).toBe('callBackPending')
})
