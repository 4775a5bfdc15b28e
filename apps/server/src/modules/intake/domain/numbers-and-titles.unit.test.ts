import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderNumber, receiptNumber } from './order-number.ts'
import { sniff } from './sniff.ts'
import { titleOf } from './title.ts'

/** Luhn's check over the whole number. */
const isWhole = (number: string): boolean =>
  [...number].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0) % 10 === 0
const serial = fc.integer({ min: 1, max: 5_000_000 })

describe('numbers that are read out', () => {
  it('name region, day, channel and serial, and end with a check digit', () => {
    expect(orderNumber('990100', '2026-03-03', 'phone', 42)).toMatch(/^99010026030301000042\d$/)
    expect(orderNumber('990100', '2026-03-03', 'pigeon', 42)).toMatch(/^99010026030399/)
    expect(receiptNumber('2026-03-03', 42)).toMatch(/^260303000042\d$/)
  })

  it('are whole', () => {
    fc.assert(fc.property(serial, (no) => isWhole(orderNumber('990100', '2026-12-31', 'web', no)) && isWhole(receiptNumber('2026-12-31', no))))
  })

  it('a single wrong digit is always noticed', () => {
    fc.assert(fc.property(serial, fc.nat(12), fc.integer({ min: 1, max: 9 }), (no, place, by) => {
      const digits = [...receiptNumber('2026-03-03', no)]
      digits[place] = String((Number(digits[place]) + by) % 10)
      return !isWhole(digits.join(''))
    }))
  })
})

describe('a title from the narrative', () => {
  it.each([
    ['路灯不亮了。晚上看不见路。', '路灯不亮了'], ['您好！我反映路灯不亮', '您好！我反映路灯不亮'], ['  路灯\n\n不亮  了，都三天了', '路灯 不亮 了，都三天了'], ['路灯', '路灯'],
  ])('%j is called %j', (narrative, title) => expect(titleOf(narrative)).toBe(title))

  it('is short and never cuts a character in two', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (narrative) => {
      const title = titleOf(narrative)
      return [...title].length <= 30 && (!narrative.isWellFormed() || title.isWellFormed())
    }))
    expect(titleOf('𠮷'.repeat(40))).toBe(`${'𠮷'.repeat(29)}…`)
  })
})

describe('what a file really is', () => {
  it('is never guessed from its name, and never breaks on any bytes', () => {
    fc.assert(fc.property(fc.string(), fc.uint8Array({ maxLength: 40 }), (name, bytes) => ['accepted', 'refused', 'disguised'].includes(sniff(name, bytes).kind)))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => sniff('photo.jpg', bytes).kind !== 'accepted' || (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)))
  })
})
