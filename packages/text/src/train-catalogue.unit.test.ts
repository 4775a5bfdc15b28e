import { describe, expect, it } from 'vitest'
import { Classifier } from './classify.ts'
import type { MatterWords } from './train-catalogue.ts'
import { trainFromPhrases } from './train-catalogue.ts'
import type { LabelledText } from './train-classifier.ts'

const MATTERS: MatterWords[] = [
  { label: 'lamp', name: '路灯不亮', definition: '道路照明设施故障', phrases: ['我们这条路的路灯全灭了', '晚上黑漆漆的'], keywords: ['路灯', '照明'], inScope: ['一排路灯都不亮'] },
  { label: 'rubbish', name: '垃圾清运', definition: '生活垃圾没有及时清运', phrases: ['垃圾桶满了几天', '垃圾臭得不行'], keywords: ['垃圾', '清运'], inScope: ['垃圾堆在门口'] },
  { label: 'wages', name: '拖欠工资', definition: '单位没有按时支付劳动报酬', phrases: ['干了三个月没给钱', '老板跑了'], keywords: ['工资', '欠薪'], inScope: [] },
]

const firstFor = (text: string, corrections: LabelledText[] = []): string | undefined => {
  const model = trainFromPhrases(MATTERS, corrections)
  if ('refused' in model) throw new Error(model.refused)
  return new Classifier(model, { threshold: 0.5 }).classify(text, 1).candidates[0]?.label
}

describe('trainFromPhrases', () => {
  it('proposes matters from the lists alone', () => {
    expect(firstFor('门口的路灯坏了')).toBe('lamp')
    expect(firstFor('两个月的工资还没发')).toBe('wages')
  })

  it('learns from corrections at the desk; unknown matters are left out', () => {
    const text = '灯箱广告牌闪得睡不着'
    expect(firstFor(text, [{ text, label: 'rubbish' }, { text, label: 'unknown' }])).toBe('rubbish')
  })
})
