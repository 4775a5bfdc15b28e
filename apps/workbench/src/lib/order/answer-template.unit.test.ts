import { describe, expect, it } from 'vitest'
import { fillTemplate, openSlots } from './answer-template.ts'

const order = {
  answerTemplate: '您于{接报时间}反映{地点}噪声问题，{核查情况}。{办结时间}前回访。', registeredAt: '2026-11-22T13:17:00Z', matter: null, address: '',
  place: { name: '望江花园', street: '望江街道', community: '望江社区' },
}

describe('fillTemplate', () => {
  it('fills what the order knows and leaves the rest to the handler', () => {
    expect(fillTemplate(order)).toBe('您于2026年11月22日 周日反映望江花园噪声问题，{核查情况}。{办结时间}前回访。')
  })

  it('leaves a slot open whose fact is missing', () => {
    expect(fillTemplate({ ...order, place: { name: '', street: '', community: '' } })).toContain('{地点}')
  })
})

describe('openSlots', () => {
  it('names each gap once', () => {
    expect(openSlots('{核查情况}，{办结时间}，{核查情况}')).toEqual(['{核查情况}', '{办结时间}'])
    expect(openSlots('已办结')).toEqual([])
  })
})
