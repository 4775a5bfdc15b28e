import { describe, expect, it } from 'vitest'
import { addressOf, createClient } from './client.ts'
import { newKey } from './new-key.ts'
import { ProblemError } from './problem-error.ts'

type Call = { url: string; init: RequestInit }
const headersOf = (call: Call | undefined) => call?.init.headers as Record<string, string>
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

/** A server that gives these answers one after the other; an `Error` stands for a broken line. */
const serverGiving = (...answers: (Response | Error)[]) => {
  const calls: Call[] = []
  const send = async (url: unknown, init?: RequestInit) => {
    calls.push({ url: String(url), init: init ?? {} })
    const answer = answers.shift()
    if (answer instanceof Response) return answer
    throw answer ?? new TypeError('no answer left')
  }
  return { calls, client: (onSignInNeeded?: () => void) => createClient({ fetch: send as typeof fetch, pauses: [0, 0], ...(onSignInNeeded ? { onSignInNeeded } : {}) }) }
}

describe('client', () => {
  it('fills slots, escapes them, and leaves empty query values out', () => {
    expect(addressOf('/api/matters/:code', { code: 'a/b' }, { q: '噪音', near: '', cursor: null })).toBe('/api/matters/a%2Fb?q=%E5%99%AA%E9%9F%B3')
  })

  it('sends a change again with the same key when the line breaks', async () => {
    const { calls, client } = serverGiving(new TypeError('line'), json(503, {}), json(200, { version: 3 }))
    await expect(client().write('POST /api/work-orders/:id/sign-for', {}, { params: { id: 'x' }, version: 2 })).resolves.toEqual({ version: 3 })
    expect(calls).toHaveLength(3)
    expect(new Set(calls.map((call) => headersOf(call)['idempotency-key'])).size).toBe(1)
    expect(headersOf(calls[0])['if-match']).toBe('"2"')
  })

  it('carries the security token once there is one', async () => {
    const { calls, client } = serverGiving(json(200, {}), json(200, {}))
    const one = client()
    await one.write('POST /api/intake/caller', { phone: '' })
    one.setCsrfToken('t')
    await one.write('POST /api/intake/caller', { phone: '' })
    expect(calls.map((call) => headersOf(call)['x-csrf-token'])).toEqual([undefined, 't'])
  })

  it('throws the problem of the server, and asks for sign-in on 401 only', async () => {
    let asked = 0
    const problem = { code: 'VERSION_CONFLICT', detail: '更新过', status: 412 }
    const { client } = serverGiving(json(412, problem), json(401, { ...problem, code: 'SIGN_IN_NEEDED' }))
    const one = client(() => { asked += 1 })
    const first = await one.read('/api/session').catch((error: unknown) => error)
    expect((first as ProblemError).problem.code).toBe('VERSION_CONFLICT')
    expect(asked).toBe(0)
    await expect(one.read('/api/session')).rejects.toBeInstanceOf(ProblemError)
    expect(asked).toBe(1)
  })

  it('says that the server cannot be reached, or that the answer is strange', async () => {
    const broken = serverGiving(new TypeError('1'), new TypeError('2'), new TypeError('3'))
    const error = await broken.client().read('/api/city').catch((caught: unknown) => caught) as ProblemError
    expect(error.problem.code).toBe('UNREACHABLE')
    expect(broken.calls).toHaveLength(3)
    const strange = serverGiving(new Response('<html>', { status: 500 }))
    expect((await strange.client().read('/api/city').catch((caught: unknown) => caught) as ProblemError).problem.status).toBe(500)
  })

  it('makes keys that are version 4 UUIDs', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
