import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PatternMaker, stamp } from './pattern.ts'
import { microsOf, Sheet, writeInt64, type CopyNames } from './sheet.ts'

const own = { orderId: '01a20415-7eb6-752e-afe3-34f506eab6e1', requestId: '01a20415-7eb6-752e-afe3-34f506eab6e2', orderNo: '990100260924010000019' }
const others = { orderId: '02a20415-7eb6-752e-afe3-34f506eab6e1', requestId: '02a20415-7eb6-752e-afe3-34f506eab6e2', orderNo: '990100260924010000020' }
const names = (facts: Partial<CopyNames> = {}): CopyNames => ({ ...own, receiptNo: '2609240000019', trackingHash: Buffer.alloc(32, 7), deskRank: -5, shift: 0, ...facts })

const copyOf = (text: string, facts: Partial<CopyNames>): string => {
  const sheet = new Sheet()
  const maker = new PatternMaker(sheet, own)
  const target = Buffer.alloc(maker.addText(text) + 3)
  sheet.fill(names(facts))
  const end = stamp(maker.make(), sheet.bytes, target, 3)
  return target.subarray(3, end).toString()
}

describe('a stamped text', () => {
  const value = {
    ...own, at: 1_790_188_225_147, list: [1_790_188_225_147, 1_790_188_225_148], iso: '2026-09-23T16:30:25.147Z', phone: '1790188225147', words: '于 1790188225147 前', small: 42, due: null,
  }

  it('moves every instant, changes every own name, and touches nothing else', () => {
    expect(JSON.parse(copyOf(JSON.stringify(value), { ...others, shift: -1_000 }))).toEqual({ ...value, ...others, at: 1_790_188_224_147, list: [1_790_188_224_147, 1_790_188_224_148], iso: '2026-09-23T16:30:24.147Z' })
  })

  it('is the text itself where nothing changes, whatever the text', () => {
    const part = fc.oneof(fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString()), fc.constantFrom(...Object.values(own), ':1790188225147,', '诉求'))
    fc.assert(fc.property(fc.array(part), (parts) => copyOf(parts.join(''), {}) === parts.join('')))
  })
})

describe('what PostgreSQL reads as binary', () => {
  it('are instants as microseconds since 2000 and ids as their sixteen bytes', () => {
    const sheet = new Sheet()
    const at = Date.parse('2026-11-22T10:00:00.123Z')
    const slot = sheet.instant(at, 'micros')
    sheet.fill(names({ shift: -60_000 }))
    expect(sheet.bytes.readBigInt64BE(slot.from)).toBe((BigInt(at - 60_000) - 946_684_800_000n) * 1_000n)
    expect(sheet.bytes.readBigInt64BE(sheet.deskRank.from)).toBe(-5n)
    expect(sheet.bytes.subarray(sheet.orderId.from, sheet.orderId.from + 16).toString('hex')).toBe(own.orderId.replaceAll('-', ''))
    expect(microsOf(946_684_800_001)).toBe(1_000)
  })

  it('whole numbers below 2^53, of either sign', () => {
    const bytes = Buffer.alloc(8)
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => {
      writeInt64(bytes, value, 0)
      expect(bytes.readBigInt64BE(0)).toBe(BigInt(value))
    }))
  })
})
