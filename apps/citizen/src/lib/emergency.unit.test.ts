import { describe, expect, it } from 'vitest'
import { emergenciesIn, hasPhoneNumber } from './emergency.ts'

const numbers = (text: string) => emergenciesIn(text).map(({ call }) => call)

describe('emergency words', () => {
  it.each([
    ['楼下着火了，烟很大', ['119']],
    ['厨房一股煤气味，老人晕倒了', ['119', '120']],
    ['我妈困在电梯里', ['119']],
    ['路口出了车祸，有人受伤', ['120', '122']],
    ['Somebody is trapped, there is a GAS LEAK', ['119']],
  ])('%s', (text, calls) => expect(numbers(text)).toEqual(calls))

  it.each(['消防通道被车占了', '路灯不亮', '咨询医保怎么报销', ''])('stays calm about "%s"', (text) => expect(numbers(text)).toEqual([]))
})

describe('phone numbers in the text', () => {
  it('are noticed in every way of writing, other numbers are not', () => {
    expect(['找 13812345678 吧', '138-1234-5678', '１３８１２３４５６７８'].map(hasPhoneNumber)).toEqual([true, true, true])
    expect(['订单 9913812345678', '12345', '2026年11月22日'].map(hasPhoneNumber)).toEqual([false, false, false])
  })
})
