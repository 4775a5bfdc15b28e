import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeywordMatcher } from './keywords.ts'

describe('KeywordMatcher', () => {
  const matcher = new KeywordMatcher([['路灯', 'lamp'], ['灯', 'light'], ['路灯不亮', 'lamp-off'], ['停电', 'power'], ['灯', 'lamp'], [' ', 'blank'], ['WiFi', 'net']])

  it('finds overlapping keywords with their values and places', () => {
    expect(matcher.find('门口路灯不亮')).toEqual([
      { keyword: '路灯', values: ['lamp'], start: 2, end: 4 },
      { keyword: '灯', values: ['light', 'lamp'], start: 3, end: 4 },
      { keyword: '路灯不亮', values: ['lamp-off'], start: 2, end: 6 },
    ])
  })

  it('keeps the longest on demand', () => {
    expect(matcher.findLongest('路灯不亮，灯坏').map(({ keyword }) => keyword)).toEqual(['路灯不亮', '灯'])
  })

  it('does not care for width, case and invisible characters', () => {
    expect(matcher.find('😀ＷＩＦＩ 停\u200b电').map(({ start, end }) => [start, end])).toEqual([[2, 6], [7, 10]])
  })

  it('finds exactly what a plain search finds', () => {
    const word = fc.string({ unit: fc.constantFrom('路', '灯', '亮'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), fc.string({ unit: fc.constantFrom('路', '灯', '亮', '，') }), (words, text) => {
        const expected = words.flatMap((one) => [...text].flatMap((_, at) => (text.startsWith(one, at) ? [`${at}:${one}`] : []))).sort()
        const found = new KeywordMatcher(words.map((one) => [one, one])).find(text)
        expect(found.map(({ start, keyword }) => `${start}:${keyword}`).sort()).toEqual(expected)
      }),
    )
  })
})
