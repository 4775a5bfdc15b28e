import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inForceOn, upcomingAfter, type DatedVersion } from './in-force.ts'

const version = (name: string, effectiveFrom: string, position: number): DatedVersion => ({ version: name, effectiveFrom, position })
const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const versions = fc.array(day, { maxLength: 12 }).map((days) => days.map((effectiveFrom, index) => version(`v${index}`, effectiveFrom, index + 1)))

describe('which version is in force', () => {
  it('the latest to have come into force; of two on one day the one published last; before the first one the first', () => {
    const all = [version('a', '2026-01-01', 1), version('c', '2026-06-01', 2), version('b', '2026-03-01', 3), version('b2', '2026-03-01', 4)]
    expect(['2025-12-31', '2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01', '2030-01-01'].map((on) => inForceOn(all, on)?.version)).toEqual(['a', 'a', 'b2', 'b2', 'c', 'c'])
    expect(upcomingAfter(all, '2026-02-01').map((one) => one.version)).toEqual(['b2', 'c'])
    expect(inForceOn([], '2026-01-01')).toBeNull()
  })

  it('is exactly one, whatever the order in which the versions are told', () => {
    fc.assert(fc.property(versions.filter((all) => all.length > 0), day, fc.infiniteStream(fc.nat()), (all, on, dice) => {
      const chosen = inForceOn(all, on)!
      const shuffled = all.map((one) => ({ one, at: dice.next().value as number })).sort((a, b) => a.at - b.at).map(({ one }) => one)
      expect(inForceOn(shuffled, on)).toBe(chosen)
      const begun = all.filter((one) => one.effectiveFrom <= on)
      if (begun.length > 0) expect(begun.every((one) => one.effectiveFrom < chosen.effectiveFrom || (one.effectiveFrom === chosen.effectiveFrom && one.position <= chosen.position))).toBe(true)
    }))
  })

  it('stays the same until the day of the next upcoming one', () => {
    fc.assert(fc.property(versions.filter((all) => all.length > 0), day, (all, on) => {
      const next = upcomingAfter(all, on)[0]
      if (next) expect(inForceOn(all, next.effectiveFrom)).toBe(next)
      const begun = all.some((one) => one.effectiveFrom <= on)
      if (!next || begun) expect(inForceOn(all, next ? dayBefore(next.effectiveFrom) : '2099-12-31')).toBe(inForceOn(all, on))
    }))
  })
})

const dayBefore = (on: string): string => new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10)
