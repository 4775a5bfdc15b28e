import { describe, expect, it } from 'vitest'
import { seededRandom, shuffle } from './seeded-random.ts'

describe('seededRandom', () => {
  it('repeats itself for a seed and is spread over 0 … 1', () => {
    const draw = (seed: number) => Array.from({ length: 2_000 }, seededRandom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true)
    expect(draw(1).reduce((sum, value) => sum + value, 0) / 2_000).toBeCloseTo(0.5, 1)
  })
})

describe('shuffle', () => {
  it('keeps every item', () => {
    const list = shuffle(Int32Array.from({ length: 50 }, (_, index) => index), seededRandom(4))
    expect([...list]).not.toEqual([...list].sort((one, other) => one - other))
    expect(new Set(list).size).toBe(50)
  })
})
