import { describe, expect, it } from 'vitest'
import { GramReader, isWordCode, MESSAGE_FEATURES, spanSize, spanStart, sublinear } from './features.ts'

const gramsOf = (reader: GramReader, text: string): string[] => {
  const count = reader.read(text)
  const codes = reader.normaliser.codes
  return Array.from({ length: count }, (_, gram) => {
    const span = reader.spans[gram] as number
    return String.fromCodePoint(...codes.slice(spanStart(span), spanStart(span) + spanSize(span)))
  })
}

describe('GramReader', () => {
  it('reads n-grams that never run across punctuation', () => {
    expect(gramsOf(new GramReader(MESSAGE_FEATURES), '路灯，坏了')).toEqual(['路', '路灯', '灯', '坏', '坏了', '了'])
    expect(gramsOf(new GramReader({ ...MESSAGE_FEATURES, maxGram: 3 }), '井盖没')).toEqual(['井', '井盖', '井盖没', '盖', '盖没', '没'])
  })

  it('gives equal n-grams equal buckets, whatever their width', () => {
    const reader = new GramReader(MESSAGE_FEATURES)
    reader.read('ａｂ')
    const wide = Array.from(reader.buckets.subarray(0, 3))
    reader.read('AB')
    expect(Array.from(reader.buckets.subarray(0, 3))).toEqual(wide)
    expect(Math.max(...wide)).toBeLessThan(2 ** MESSAGE_FEATURES.hashBits)
  })

  it('counts the head more, and still more in a long text', () => {
    const reader = new GramReader({ ...MESSAGE_FEATURES, headCodes: 2, headWeight: 3, headPerCodes: 10 })
    reader.read('路灯坏了')
    expect([reader.headCount, reader.headWeight]).toEqual([4, 3])
    reader.read('灯'.repeat(100))
    expect(reader.headWeight).toBe(10)
  })

  it('survives empty and over-long texts', () => {
    const reader = new GramReader(MESSAGE_FEATURES)
    expect(reader.read('')).toBe(0)
    expect(reader.read('灯'.repeat(1_000_000))).toBeLessThan(20_000)
  })
})

describe('isWordCode', () => {
  it.each([['路', true], ['7', true], ['x', true], ['𠮷', true], ['，', false], [' ', false], ['😀', false]])('%s: %s', (symbol, expected) => {
    expect(isWordCode(symbol.codePointAt(0) as number)).toBe(expected)
  })
})

describe('sublinear', () => {
  it('grows with the logarithm, also beyond its table', () => {
    expect(sublinear(1)).toBe(1)
    expect(sublinear(5_000)).toBeCloseTo(1 + Math.log(5_000))
  })
})
