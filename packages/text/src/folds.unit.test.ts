import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedFolds, nearDuplicateGroups } from './folds.ts'

describe('nearDuplicateGroups', () => {
  it('groups copies and small edits, not different texts', () => {
    const complaint = '幸福小区三期的电梯从上个月开始就经常停在半层，物业说等配件等了四个星期，老人孩子上下楼非常危险，请尽快督促维修'
    const groups = nearDuplicateGroups([
      complaint,
      `${complaint}！`,
      `【再次反映】${complaint}谢谢`,
      '我们村口到镇上的公交车一天只有两班，赶集的时候根本挤不上去，能不能早晚各加一班车方便学生上学',
      '',
      '',
    ])
    expect(groups[1]).toBe(groups[0])
    expect(groups[2]).toBe(groups[0])
    expect(groups[3]).not.toBe(groups[0])
    expect(groups[5]).not.toBe(groups[4])
  })
})

describe('groupedFolds', () => {
  it('keeps groups together, spreads classes evenly, and repeats itself', () => {
    const items = fc.array(fc.record({ label: fc.nat(3), group: fc.nat(40) }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 6 }), (list, folds) => {
        const [labels, groups] = [list.map(({ label }) => label), list.map(({ group }) => group)]
        const foldOf = groupedFolds(labels, groups, folds, 7)
        expect(groupedFolds(labels, groups, folds, 7)).toEqual(foldOf)
        const foldOfGroup = new Map<number, number>()
        list.forEach(({ group }, index) => {
          const fold = foldOf[index] as number
          expect(fold).toBeLessThan(folds)
          expect(foldOfGroup.get(group) ?? fold).toBe(fold)
          foldOfGroup.set(group, fold)
        })
      }),
    )
    const labels = Array.from({ length: 100 }, (_, index) => index % 2)
    const foldOf = groupedFolds(labels, labels.map((_, index) => index), 5)
    for (let fold = 0; fold < 5; fold += 1) expect(foldOf.filter((own, index) => own === fold && labels[index] === 1)).toHaveLength(10)
  })
})
