import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GramStatistics, profileOf, sharedWords, similarity } from './similarity.ts'

const compare = (one: string, other: string, statistics?: GramStatistics): number => similarity(profileOf(one, statistics), profileOf(other, statistics))

describe('similarity', () => {
  it('is 1 for the same words, 0 for none in common, and in between by likeness', () => {
    expect(compare('路灯坏了', '路灯坏了！')).toBeCloseTo(1)
    expect(compare('路灯坏了', '垃圾没收')).toBe(0)
    expect(compare('', '路灯')).toBe(0)
    expect(compare('三号楼的电梯坏了', '三号楼电梯坏了两天')).toBeGreaterThan(compare('三号楼的电梯坏了', '三号楼门口有垃圾'))
  })

  it('is symmetric and bounded', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const value = compare(one, other)
        expect(value).toBeCloseTo(compare(other, one))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('makes little of words that everybody uses', () => {
    const statistics = new GramStatistics()
    for (const text of ['我们小区路灯', '我们小区垃圾', '我们小区电梯', '我们小区物业', '化粪池堵了']) statistics.add(text)
    const [one, other] = ['我们小区化粪池', '我们小区停车']
    expect(compare(one, other, statistics)).toBeLessThan(compare(one, other))
  })
})

describe('sharedWords', () => {
  it('shows what both say, as the second one writes it', () => {
    expect(sharedWords('３号楼的电梯又坏了', '电梯坏了，在3号楼')).toEqual(expect.arrayContaining(['3号楼', '电梯']))
    expect(sharedWords('路灯', '垃圾')).toEqual([])
  })

  it('puts rarer words first', () => {
    const statistics = new GramStatistics()
    for (let round = 0; round < 20; round += 1) statistics.add('小区')
    expect(sharedWords('小区里化粪', '化粪，小区', 2, statistics)).toEqual(['化粪', '小区'])
  })
})
