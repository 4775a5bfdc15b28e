import { describe, expect, it } from 'vitest'
import type { SignedIn } from '../../kernel/http/access.ts'
import { KnownSessions, type FoundSession } from './known-sessions.ts'

const person: SignedIn = { accountId: 'a', account: 'agent01', name: '李贵生', title: '', unitCode: '990100', roles: ['agent'], csrfToken: 'c', hasTotp: false }

/** A place that keeps one session, and counts how often it is asked. */
const world = () => {
  const known = new KnownSessions()
  const kept: { session: FoundSession | null; asked: number } = { session: { person, expiresAt: 100_000 }, asked: 0 }
  const lookUp = () => { kept.asked++; return Promise.resolve(kept.session) }
  return { known, kept, at: (now: number) => known.person('key', now, lookUp) }
}

describe('sessions that were just looked up', () => {
  it('are not looked up again within a second, and are after it', async () => {
    const { kept, at } = world()
    for (const now of [0, 10, 999]) expect(await at(now)).toBe(person)
    expect(kept.asked).toBe(1)
    expect(await at(1_000)).toBe(person)
    expect(kept.asked).toBe(2)
  })
  it('end elsewhere within a second', async () => {
    const { kept, at } = world()
    await at(0)
    kept.session = null
    expect(await at(999)).toBe(person)
    expect(await at(1_000)).toBe(null)
    expect(await at(1_001)).toBe(null)
  })
  it('end at their end, not a second later', async () => {
    const { kept, at } = world()
    expect(await at(99_900)).toBe(person)
    await at(99_999)
    expect(kept.asked).toBe(1)
    await at(100_000)
    expect(kept.asked).toBe(2)
  })
  it.each([['end', (known: KnownSessions) => known.end('key')], ['endAll', (known: KnownSessions) => known.endAll()]])('%s here at once, also while they are being looked up', async (_name, end) => {
    const { known, kept, at } = world()
    await at(0)
    kept.session = null
    end(known)
    expect(await at(1)).toBe(null)

    kept.session = { person, expiresAt: 100_000 }
    let answer: (found: FoundSession | null) => void = () => {}
    const underWay = known.person('key', 2, () => new Promise((resolve) => { answer = resolve }))
    kept.session = null
    end(known)
    answer({ person, expiresAt: 100_000 })
    await underWay
    expect(await at(3)).toBe(null)
  })
})
