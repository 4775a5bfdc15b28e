import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEAD_UNITS, normalise, TAIL_UNITS } from './normalise.ts'

describe('normalise', () => {
  it.each([
    ['Ａ３区　路灯', 'a3区 路灯'],
    ['  多  个\n\t空白  ', '多 个 空白'],
    ['㎡ ①②', 'm2 12'],
    ['cafe\u0301', 'café'],
    ['加\u200b微\ufeff信', '加微信'],
    ['ｶﾞ', 'ガ'],
    ['', ''],
    ['\u0301', '\u0301'],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text).text).toBe(expected)
  })

  it('keeps emoji and rare characters whole', () => {
    const { text, codes, starts, ends } = normalise('𠮷野家😀')
    expect(text).toBe('𠮷野家😀')
    expect([...codes]).toEqual([0x20bb7, 0x91ce, 0x5bb6, 0x1f600])
    expect([...starts]).toEqual([0, 2, 3, 4])
    expect([...ends]).toEqual([2, 3, 4, 6])
  })

  it('drops lone surrogates', () => {
    expect(normalise('路\ud83d灯').text).toBe('路灯')
  })

  it('reads head and tail of a very long text, and all of it on demand', () => {
    const text = `${'头'.repeat(HEAD_UNITS)}${'😀'.repeat(500_000)}${'尾'.repeat(TAIL_UNITS)}`
    const cut = normalise(text)
    expect(cut.truncated).toBe(true)
    expect(cut.text).toBe(`${'头'.repeat(HEAD_UNITS)} ${'尾'.repeat(TAIL_UNITS)}`)
    expect(text.slice(cut.starts.at(-1), cut.ends.at(-1))).toBe('尾')
    expect(normalise(text, true).codes).toHaveLength(HEAD_UNITS + 500_000 + TAIL_UNITS)
  })

  it('never cuts a surrogate pair at the seam', () => {
    const { text } = normalise('x' + '😀'.repeat(HEAD_UNITS))
    expect(text).not.toMatch(/\p{Cs}/u)
    expect(text).toMatch(/^x(😀)+ (😀)+$/u)
  })

  it('points to the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { codes, starts, ends } = normalise(text)
        codes.forEach((code, at) => {
          const [start, end] = [starts[at] as number, ends[at] as number]
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          if (code !== 0x20) expect(text.slice(start, end).normalize('NFKC').toLowerCase()).toContain(String.fromCodePoint(code))
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] as number)
        })
      }),
    )
  })

  it('agrees with NFKC and lower case on ordinary text', () => {
    const ordinary = fc.string({ unit: fc.constantFrom(...'路灯坏了ＡＢc１２3，。！ 　①㎡') })
    fc.assert(
      fc.property(ordinary, (text) => {
        expect(normalise(text).text).toBe(text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim())
      }),
    )
  })
})
