import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Directory } from './directory.ts'
import { findLadderFaults, ladderFrom, noLadders, superiorUnder, type LadderPolicy } from './ladders.ts'
import type { Unit } from './unit.ts'

const unit = (code: string, facts: Partial<Unit> = {}): Unit => ({
  code, name: `单位 ${code}`, shortName: code, level: 'city', kind: 'department', line: 'line', parentCode: null, regionCode: '990100', departmentKey: code, alias: '', population: 0, lng: null, lat: null, isActive: true, ...facts,
})
const tree = [
  unit('centre', { kind: 'centre', departmentKey: 'hotline-centre' }), unit('platform', { kind: 'platform', level: 'district', regionCode: 'd1', departmentKey: 'hotline-centre' }),
  unit('d1', { kind: 'government', level: 'district', line: 'territory' }), unit('street', { kind: 'street', level: 'street', line: 'territory', parentCode: 'd1', regionCode: 'd1', departmentKey: '' }),
  unit('water'), unit('pipes', { kind: 'company' }), unit('gone', { isActive: false }), unit('community', { kind: 'community', level: 'community', line: 'territory', parentCode: 'street', departmentKey: '' }),
]
const directory = new Directory('990100', tree, [])
const ladder = (...pairs: (readonly [string, string])[]): LadderPolicy => ({ version: '1', escalation: pairs.map(([from, to]) => ({ unit: from, to, because: '试' })), examples: [] })
const faults = (policy: LadderPolicy) => findLadderFaults(policy, directory).map(({ severity, code, entry }) => `${severity} ${code} ${entry}`)

describe('who takes over', () => {
  it('without ladders the tree decides, with them the entry', () => {
    expect(ladderFrom(noLadders, directory, 'street')).toEqual({ steps: ['platform', 'centre'], ends: 'top' })
    expect(ladderFrom(noLadders, directory, 'pipes')).toEqual({ steps: ['centre'], ends: 'top' })
    expect(ladderFrom(ladder(['pipes', 'water']), directory, 'pipes')).toEqual({ steps: ['water', 'centre'], ends: 'top' })
    expect(superiorUnder(ladder(['pipes', 'gone']), directory, 'pipes')).toBeNull()
    expect(superiorUnder(noLadders, directory, 'centre')).toBeNull()
  })

  it('a good ladder has no fault', () => {
    expect(faults(ladder(['pipes', 'water'], ['street', 'water']))).toEqual([])
    expect(faults(noLadders)).toEqual([])
  })

  it('a circle is found once, with its path', () => {
    expect(findLadderFaults(ladder(['pipes', 'water'], ['water', 'pipes']), directory)).toEqual([{ severity: 'error', code: 'FAULT_LADDER_CYCLE', params: { path: '单位 pipes → 单位 water → 单位 pipes' }, entry: 0 }])
    expect(faults(ladder(['water', 'water']))).toEqual(['error FAULT_LADDER_CYCLE 0'])
    expect(findLadderFaults(ladder(['centre', 'pipes']), directory)).toEqual([{ severity: 'error', code: 'FAULT_LADDER_CYCLE', params: { path: '单位 centre → 单位 pipes → 单位 centre' }, entry: 0 }])
    expect(faults(ladder(['street', 'pipes'], ['pipes', 'water'], ['water', 'pipes']))).toEqual(['error FAULT_LADDER_CYCLE 1'])
  })

  it('gaps, doubles, unknown units and units that cannot take over', () => {
    expect(faults(ladder(['pipes', 'nowhere']))).toEqual(['error FAULT_LADDER_UNKNOWN_UNIT 0'])
    expect(faults(ladder(['nowhere', 'pipes']))).toEqual(['error FAULT_LADDER_UNKNOWN_UNIT 0'])
    expect(faults(ladder(['pipes', 'gone']))).toEqual(['error FAULT_LADDER_CANNOT_HANDLE 0'])
    expect(faults(ladder(['pipes', 'community'])).sort()).toEqual(['error FAULT_LADDER_CANNOT_HANDLE 0'])
    expect(faults(ladder(['pipes', 'water'], ['pipes', 'centre'], ['pipes', 'street']))).toEqual(['error FAULT_LADDER_TWICE 0'])
    const broken = new Directory('990100', tree.map((one) => (one.code === 'centre' ? { ...one, isActive: false } : one)), [])
    expect(findLadderFaults(ladder(['pipes', 'water']), broken).map(({ severity, entry }) => `${severity} ${entry}`)).toEqual(expect.arrayContaining(['error 0', 'warning null']))
  })

  it('whatever the entries: every ladder ends, and one without faults leads every listed unit to the top', () => {
    const codes = fc.constantFrom(...tree.map((one) => one.code), 'nowhere')
    fc.assert(fc.property(fc.array(fc.tuple(codes, codes), { maxLength: 8 }), (pairs) => {
      const policy = ladder(...pairs)
      const isClean = findLadderFaults(policy, directory).every((fault) => fault.severity !== 'error')
      const ends = policy.escalation.map((entry) => (directory.unit(entry.unit) ? ladderFrom(policy, directory, entry.unit).ends : 'gap'))
      if (isClean) expect(ends.every((end) => end === 'top')).toBe(true)
      if (ends.includes('cycle')) expect(isClean).toBe(false)
    }))
  })
})
