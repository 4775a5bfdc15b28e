import { TOTP, Secret } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hours, minutes } from '../../testing/clock.ts'
import { outcomeOf, type Client } from '../../testing/client.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'
import { demoPassword } from '../../set-up/set-up-city.ts'

const { verify } = vi.hoisted(() => ({ verify: vi.fn() }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  verify.mockImplementation(real.verify)
  return { ...real, verify }
})

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())
beforeEach(() => { verify.mockClear() })

const tryTo = async (account: string, password: string, code?: string) => (await test.signIn(account, password, code)).answer
const isIn = async (client: Client) => outcomeOf(await client.get('/api/session'))

describe('signing in', () => {
  it('passwords are kept as argon2id with OWASP\'s parameters, nowhere as text', async () => {
    const { rows } = await test.db.query<{ password_hash: string }>('select password_hash from account limit 20')
    for (const row of rows) expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('the right password opens a session that scripts and other sites cannot read', async () => {
    const answer = await tryTo('agent01', demoPassword)
    expect(answer.body).toMatchObject({ account: 'agent01', name: '李贵生', title: '话务员', roles: ['agent'], hasTotp: false, unit: { code: '990100-hotline-centre-intake' } })
    expect(String(answer.headers['set-cookie'])).toMatch(/^suban_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(answer.text).not.toContain(answer.cookies['suban_session'])
    const { rows } = await test.db.query<{ row: string }>('select session::text as row from session')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => row.row).join()).not.toContain(answer.cookies['suban_session'])
  })

  it('a wrong password and an unknown account get the same answer for the same work', async () => {
    const wrong = await tryTo('agent02', 'not-the-password')
    const work = verify.mock.calls.map(([hash]) => String(hash).slice(0, 30))
    verify.mockClear()
    const unknown = await tryTo('nobody-at-all', 'not-the-password')
    expect(outcomeOf(wrong)).toBe('401 WRONG_CREDENTIALS')
    expect({ ...(unknown.body as object), requestId: '' }).toEqual({ ...(wrong.body as object), requestId: '' })
    expect(verify.mock.calls.map(([hash]) => String(hash).slice(0, 30))).toEqual(work)
    expect(work).toHaveLength(1)
  })

  it('an account that is switched off or has no password yet looks like an unknown one', async () => {
    await test.db.query(`update account set is_active = false where account = 'agent10'`)
    await test.db.query(`update account set password_hash = null where account = 'agent11'`)
    for (const account of ['agent10', 'agent11']) expect(outcomeOf(await tryTo(account, demoPassword))).toBe('401 WRONG_CREDENTIALS')
  })

  it.each([[{}], [{ account: '', password: 'x' }], [{ account: 'agent01' }], [{ account: 'agent01', password: 'x', code: '12ab56' }], [{ account: ['agent01'], password: 'x' }]])('%j is no sign-in', async (body) => {
    expect(outcomeOf(await test.visitor.post('/api/session', body))).toBe('422 INVALID_INPUT')
  })

  it('quotes and rare characters in an account change nothing', async () => {
    for (const account of [`agent01' or '1'='1`, '𠮷', 'AGENT01 ', '%']) expect(outcomeOf(await tryTo(account, demoPassword))).toBe('401 WRONG_CREDENTIALS')
  })
})

describe('a lock after too many failures', () => {
  it('looks to a stranger like an account that does not exist, to the letter and for the same work', async () => {
    for (let failure = 0; failure < 5; failure++) await tryTo('agent13', 'wrong')
    const unknown = []
    for (let failure = 0; failure < 6; failure++) unknown.push(await tryTo('nobody-at-all', 'wrong'))
    verify.mockClear()
    const answers = [await tryTo('agent13', 'wrong'), await tryTo('agent13', demoPassword), unknown.at(-1)!]
    expect(verify).toHaveBeenCalledTimes(2)
    const bodies = answers.map((answer) => ({ ...(answer.body as object), requestId: '' }))
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401])
    expect(bodies[0]).toEqual(bodies[2])
    expect(bodies[1]).toEqual(bodies[2])
    expect(answers[0]!.text).toContain('锁定 15 分钟')
  })

  it('falls at the policy\'s fifth failure, holds against the right password, and opens by itself', async () => {
    for (let failure = 0; failure < 5; failure++) expect(outcomeOf(await tryTo('agent03', `wrong-${failure}`))).toBe('401 WRONG_CREDENTIALS')
    const locked = await tryTo('agent03', demoPassword)
    expect(outcomeOf(locked)).toBe('401 WRONG_CREDENTIALS')
    test.clock.pass(minutes(14))
    expect(outcomeOf(await tryTo('agent03', demoPassword))).toBe('401 WRONG_CREDENTIALS')
    test.clock.pass(minutes(2))
    expect(outcomeOf(await tryTo('agent03', demoPassword))).toBe('200')
  })

  it('a success in between starts the count anew', async () => {
    for (let failure = 0; failure < 4; failure++) await tryTo('agent04', 'wrong')
    expect(outcomeOf(await tryTo('agent04', demoPassword))).toBe('200')
    for (let failure = 0; failure < 4; failure++) await tryTo('agent04', 'wrong')
    expect(outcomeOf(await tryTo('agent04', demoPassword))).toBe('200')
  })

  it('failures at the same moment all count', async () => {
    await Promise.all(Array.from({ length: 5 }, () => tryTo('agent12', 'wrong')))
    expect(outcomeOf(await tryTo('agent12', demoPassword))).toBe('401 WRONG_CREDENTIALS')
  })

  it('an administrator sees it and releases it', async () => {
    for (let failure = 0; failure < 5; failure++) await tryTo('agent05', 'wrong')
    const admin = await test.as('sysadmin01')
    const find = async () => (await admin.get<{ items: { id: string; isLocked: boolean }[] }>('/api/admin/accounts?q=agent05')).body.items[0]!
    const before = await find()
    expect(before.isLocked).toBe(true)
    expect((await admin.post(`/api/admin/accounts/${before.id}/unlock`)).status).toBe(204)
    expect((await find()).isLocked).toBe(false)
    expect(outcomeOf(await tryTo('agent05', demoPassword))).toBe('200')
    expect(outcomeOf(await admin.post('/api/admin/accounts/00000000-0000-7000-8000-000000000000/unlock'))).toBe('404 NOT_FOUND')
  })
})

describe('the second factor', () => {
  const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: test.clock.now() })

  it('is enrolled, confirmed, asked for, and a code counts once', async () => {
    const { client } = await test.signIn('agent06')
    const { secret, uri } = (await client.post<{ secret: string; uri: string }>('/api/session/totp')).body
    expect(uri).toMatch(/^otpauth:\/\/totp\/Suban:agent06\?/)
    // Not yet in force: whoever only looked at the page can still get in.
    expect(outcomeOf(await tryTo('agent06', demoPassword))).toBe('200')
    expect(outcomeOf(await client.post('/api/session/totp/confirm', { code: '000000' }))).toBe('401 TOTP_WRONG')
    expect((await client.post('/api/session/totp/confirm', { code: codeOf(secret) })).status).toBe(204)
    expect((await client.get('/api/session')).body).toMatchObject({ hasTotp: true })

    expect(outcomeOf(await tryTo('agent06', demoPassword))).toBe('401 TOTP_REQUIRED')
    expect(outcomeOf(await tryTo('agent06', demoPassword, '000000'))).toBe('401 TOTP_WRONG')
    expect(outcomeOf(await tryTo('agent06', demoPassword, codeOf(secret)))).toBe('401 TOTP_WRONG')
    test.clock.pass(30_000)
    const code = codeOf(secret)
    const both = await Promise.all([tryTo('agent06', demoPassword, code), tryTo('agent06', demoPassword, code)])
    expect(both.map(outcomeOf).sort()).toEqual(['200', '401 TOTP_WRONG'])
  })

  it('tells nothing about itself to whoever does not know the password', async () => {
    expect(outcomeOf(await tryTo('agent06', 'wrong'))).toBe('401 WRONG_CREDENTIALS')
  })

  it('its secret is sealed in the database', async () => {
    const { client } = await test.signIn('agent07')
    const { secret } = (await client.post<{ secret: string }>('/api/session/totp')).body
    const { rows } = await test.db.query<{ totp_sealed: Buffer }>(`select totp_pending as totp_sealed from account where account = 'agent07'`)
    expect(rows[0]!.totp_sealed.toString('latin1')).not.toContain(secret)
  })

  it('wrong codes lock the account too', async () => {
    const { client } = await test.signIn('agent08')
    const { secret } = (await client.post<{ secret: string }>('/api/session/totp')).body
    await client.post('/api/session/totp/confirm', { code: codeOf(secret) })
    test.clock.pass(30_000)
    for (let failure = 0; failure < 5; failure++) expect(outcomeOf(await tryTo('agent08', demoPassword, '000000'))).toBe('401 TOTP_WRONG')
    expect(outcomeOf(await tryTo('agent08', demoPassword, codeOf(secret)))).toBe('401 WRONG_CREDENTIALS')
  })
})

describe('a session', () => {
  it('ends with the sign-out, at once', async () => {
    const { client } = await test.signIn('agent01')
    expect(await isIn(client)).toBe('200')
    expect((await client.delete('/api/session')).status).toBe(204)
    expect(await isIn(client)).toBe('401 SIGN_IN_NEEDED')
  })

  it('ends after two idle hours, and goes on as long as it is used', async () => {
    const { client: used } = await test.signIn('agent01')
    const { client: idle } = await test.signIn('agent01')
    for (let quarter = 0; quarter < 5; quarter++) {
      test.clock.pass(minutes(30))
      expect(await isIn(used)).toBe('200')
    }
    expect(await isIn(idle)).toBe('401 SIGN_IN_NEEDED')
  })

  it('ends after twelve hours, however busy', async () => {
    const { client } = await test.signIn('agent01')
    for (let passed = 1; passed < 12; passed++) {
      test.clock.pass(hours(1))
      expect(await isIn(client)).toBe('200')
    }
    test.clock.pass(hours(1))
    expect(await isIn(client)).toBe('401 SIGN_IN_NEEDED')
  })

  it('ends when the account is switched off', async () => {
    const { client } = await test.signIn('agent09')
    expect(await isIn(client)).toBe('200')
    await test.db.query(`update account set is_active = false where account = 'agent09'`)
    test.clock.pass(1_000)
    expect(await isIn(client)).toBe('401 SIGN_IN_NEEDED')
  })

  it('ends within a second when another server ended it', async () => {
    const { client } = await test.signIn('agent01')
    expect(await isIn(client)).toBe('200')
    await test.db.query('delete from session where city_code = $1', ['990100'])
    test.clock.pass(1_000)
    expect(await isIn(client)).toBe('401 SIGN_IN_NEEDED')
  })

  it('has a new role within a second', async () => {
    const { client } = await test.signIn('agent01')
    const roles = async () => (await client.get<{ roles: string[] }>('/api/session')).body.roles
    expect(await roles()).toEqual(['agent'])
    await test.db.query(`update account set roles = '{agent,shiftLead}' where account = 'agent01'`)
    test.clock.pass(1_000)
    expect(await roles()).toEqual(['agent', 'shiftLead'])
    await test.db.query(`update account set roles = '{agent}' where account = 'agent01'`)
    test.clock.pass(1_000)
    expect(await roles()).toEqual(['agent'])
  })

  it('a signed-out person who goes on gets a problem that says that the text is kept', async () => {
    const { client } = await test.signIn('agent01')
    await client.delete('/api/session')
    const answer = await client.post('/api/requests', { narrative: '写了很久的内容' })
    expect(outcomeOf(answer)).toBe('401 SIGN_IN_NEEDED')
    expect(answer.text).toContain('已填写的内容会保留')
  })
})

describe('a new password', () => {
  it('needs the old one, replaces it, and ends every other session', async () => {
    const { client } = await test.signIn('webagent04')
    const { client: elsewhere } = await test.signIn('webagent04')
    expect(outcomeOf(await client.post('/api/session/password', { current: 'wrong', next: 'a-better-password' }))).toBe('401 WRONG_CREDENTIALS')
    expect(outcomeOf(await client.post('/api/session/password', { current: demoPassword, next: 'short' }))).toBe('422 INVALID_INPUT')
    expect(await isIn(elsewhere)).toBe('200')
    expect((await client.post('/api/session/password', { current: demoPassword, next: 'a-better-password' })).status).toBe(204)
    expect(await isIn(client)).toBe('200')
    expect(await isIn(elsewhere)).toBe('401 SIGN_IN_NEEDED')
    expect(outcomeOf(await tryTo('webagent04', demoPassword))).toBe('401 WRONG_CREDENTIALS')
    expect(outcomeOf(await tryTo('webagent04', 'a-better-password'))).toBe('200')
  })
})
