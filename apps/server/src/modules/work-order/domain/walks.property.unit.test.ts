import { isRefused } from '@suban/domain-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appendEvents, genesisHash, hashEvent } from '../../../kernel/ledger/append.ts'
import { eventTypes } from '../testing/event-types.ts'
import { laws } from '../testing/laws.ts'
import { TableCheck } from '../testing/table.ts'
import { middles } from '../testing/middles.ts'
import { eventsOf, walk, walks, type WalkStep } from '../testing/walk.ts'
import { actions, workOrder } from './decide.ts'
import type { WorkOrderEvent } from './events.ts'

const fold = (events: readonly WorkOrderEvent[]) => events.reduce(workOrder.evolve, workOrder.initial)
const cityCode = '990100'
const id = '00000000-0000-7000-8000-000000000001'

/** The versions and hashes that the ledger gives to the events of a life. */
const chained = (steps: readonly WalkStep[]) => {
  let stream = { cityCode, id, version: 0, lastHash: genesisHash as Buffer }
  const rows: { version: number; type: string; occurred_at: string; data: object; meta: object; prev_hash: string; hash: string }[] = []
  for (const step of steps.filter((one) => one.events.length > 0)) {
    const appended = appendEvents(stream, step.events, { by: step.by, commandId: 'c' }, step.given.now)
    rows.push(...(appended.write.rows as typeof rows))
    stream = { ...stream, version: appended.version, lastHash: appended.lastHash }
  }
  return { rows, stream }
}

/** What happened, for the reader of a failure. */
const storyOf = (steps: readonly WalkStep[]) =>
  steps.filter((step) => step.events.length > 0).map((step) => `${step.before.status}: ${step.command.type} → ${step.events.map((event) => event.type).join(', ')}`).join('\n')

// A fixed seed: rare rows are seen or not by chance, and a test must not fail by chance. Another one looks further: SUBAN_SEED=7 npm test -- walks
const seed = Number(process.env['SUBAN_SEED'] ?? 12345)

describe('random lives of an order', { timeout: 480_000 }, () => {
  it('8,000 lives, and the rest of 3,000 begun in the middle, did what the published table tells and nothing else, and left nothing of it undone; in every fourth of them every law held at every step', () => {
    const table = new TableCheck()
    const seen = { events: new Set<string>(), commands: new Set<string>(), statuses: new Set<string>() }
    let lives = 0
    let held = 0
    const hold = (steps: readonly WalkStep[]) => {
      for (const [index, step] of steps.entries()) {
        for (const [law, holds] of Object.entries(laws)) {
          if (!holds(step)) throw new Error(`broken: ${law}\n${storyOf(steps.slice(0, index + 1))}`)
        }
      }
      held += steps.length
    }
    const look = (steps: readonly WalkStep[]) => {
      if (lives++ % 4 === 0) hold(steps)
      for (const step of steps) {
        table.add(step)
        for (const event of step.events) seen.events.add(event.type)
        if (!isRefused(step.decision)) seen.commands.add(step.command.type)
        seen.statuses.add(step.after.status)
      }
    }
    fc.assert(fc.property(walks(60), (draws) => { look(walk(draws)) }), { seed, numRuns: 8_000 })
    for (const { start } of middles) fc.assert(fc.property(walks(20), (draws) => { look(walk(draws, {}, undefined, start)) }), { seed, numRuns: Math.ceil(3_000 / middles.length) })
    expect([...table.untold]).toEqual([])
    expect([...table.unseen]).toEqual([])
    // Laws that nothing happens under would hold as well.
    expect(eventTypes.filter((type) => !seen.events.has(type))).toEqual([])
    expect(Object.keys(actions).filter((type) => !seen.commands.has(type))).toEqual([])
    expect(seen.statuses.size).toBe(23)
    expect(held).toBeGreaterThan(100_000)
  })

  it('later commands never change what was the case at a time before', () => {
    fc.assert(fc.property(walks(60), fc.nat(59), (draws, middle) => {
      const steps = walk(draws)
      const cut = steps[middle]!.given.now
      const knownThen = eventsOf(steps.filter((step) => step.given.now <= cut))
      expect(eventsOf(steps).filter((event) => event.at <= cut)).toEqual(knownThen)
    }), { seed, numRuns: 100 })
  })

  it('the stored history folds to the stored state, to the byte', () => {
    fc.assert(fc.property(walks(60), (draws) => {
      const steps = walk(draws)
      const stored = JSON.parse(JSON.stringify(eventsOf(steps))) as readonly WorkOrderEvent[]
      expect(JSON.stringify(fold(stored))).toBe(JSON.stringify(steps.at(-1)!.after))
      // What a mechanism keeps comes behind, once it has touched the order.
      expect(Object.keys(fold(stored)).slice(0, Object.keys(workOrder.initial).length)).toEqual(Object.keys(workOrder.initial))
    }), { seed, numRuns: 100 })
  })

  it('versions are dense and every event carries the hash of the one before', () => {
    fc.assert(fc.property(walks(60), (draws) => {
      const { rows, stream } = chained(walk(draws))
      let previous: Buffer = genesisHash
      const again = rows.map((row, index) => {
        const hash = hashEvent(previous, { cityCode, stream: id, version: index + 1, type: row.type, occurredAt: row.occurred_at, data: JSON.stringify(row.data), meta: JSON.stringify(row.meta) })
        const expected = { version: index + 1, prev: `\\x${previous.toString('hex')}`, hash: `\\x${hash.toString('hex')}` }
        previous = hash
        return expected
      })
      expect(rows.map((row) => ({ version: row.version, prev: row.prev_hash, hash: row.hash }))).toEqual(again)
      expect(stream).toMatchObject({ version: rows.length, lastHash: previous })
    }), { seed, numRuns: 50 })
  })

  it('evolve is total: any event changes any state to a state', () => {
    fc.assert(fc.property(walks(60), walks(20), (draws, others) => {
      const states = [workOrder.initial, ...walk(others).map((step) => step.after)]
      for (const event of eventsOf(walk(draws))) {
        if (!states.every((state) => typeof workOrder.evolve(state, event).status === 'string')) throw new Error(event.type)
      }
    }), { seed, numRuns: 50 })
  })
})
