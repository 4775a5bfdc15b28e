import { afterAll, beforeAll, expect, it } from 'vitest'
import { outcomeOf, problemOf } from '../../testing/client.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'

let test: TestCity
beforeAll(async () => { test = await openTestCity({ rateLimits: true }) })
afterAll(() => test.close())

it('whoever sends too much is told in Chinese when to come back and whom to call in an emergency', async () => {
  const answers = []
  for (let call = 0; call < 11; call++) answers.push(await test.visitor.post('/api/public/requests', { narrative: '路灯不亮了', isAnonymous: true }))
  expect(answers.map(outcomeOf)).toEqual([...Array.from({ length: 10 }, () => '201'), '429 TOO_MANY_REQUESTS'])
  const problem = problemOf(answers.at(-1)!)
  expect(problem.isProblem).toBe(true)
  expect(problem.next).toMatch(/请 \d+ 秒后再试；紧急情况请直接拨打 110、119、120/)
  expect(problem.params).toEqual({ seconds: expect.any(Number) })
})

it('guessing a phone\'s end or a password is slow', async () => {
  const guesses = []
  for (let tail = 0; tail < 12; tail++) guesses.push(await test.visitor.post('/api/public/receipts/find', { receiptNo: '2603030000001', phoneTail: String(tail).padStart(4, '0') }))
  expect(guesses.map(outcomeOf).slice(-2)).toEqual(['429 TOO_MANY_REQUESTS', '429 TOO_MANY_REQUESTS'])
  const signIns = []
  for (let call = 0; call < 21; call++) signIns.push(await test.visitor.post('/api/session', { account: `nobody${call}`, password: 'x' }))
  expect(outcomeOf(signIns.at(-1)!)).toBe('429 TOO_MANY_REQUESTS')
})

it('other doors stay open meanwhile', async () => {
  expect(outcomeOf(await test.visitor.get('/api/public/city'))).toBe('200')
})
