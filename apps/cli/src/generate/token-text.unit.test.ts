import { describe, expect, it } from 'vitest'
import { cutAtTokens, fillTokens } from './token-text.ts'

const own = { orderId: '01a20415-7eb6-752e-afe3-34f506eab6e1', requestId: '01a20415-7eb6-752e-afe3-34f506eab6e2', orderNo: '990100260924010000019' }
const copy = { orderId: '02a20415-7eb6-752e-afe3-34f506eab6e1', requestId: '02a20415-7eb6-752e-afe3-34f506eab6e2', orderNo: '990100260924010000020', shift: -1_000 }

describe('cutAtTokens and fillTokens', () => {
  const value = { ...own, at: 1_790_188_225_147, list: [1_790_188_225_147, 1_790_188_225_148], phone: '1790188225147', words: '于 1790188225147 前', small: 42, due: null }

  it('moves every instant, changes every own name, and touches nothing else', () => {
    const filled = JSON.parse(fillTokens(cutAtTokens(JSON.stringify(value), own), copy)) as unknown
    const { shift: _shift, ...names } = copy
    expect(filled).toEqual({ ...value, ...names, at: 1_790_188_224_147, list: [1_790_188_224_147, 1_790_188_224_148] })
  })

  it('gives the text back where nothing changes', () => {
    expect(fillTokens(cutAtTokens(JSON.stringify(value), own), { ...own, shift: 0 })).toBe(JSON.stringify(value))
  })
})
