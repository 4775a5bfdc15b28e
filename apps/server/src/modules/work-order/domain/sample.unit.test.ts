import { describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { fractionOf } from './sample.ts'

describe('a fraction of an id', () => {
  it('is the same for ever', () => {
    expect(fractionOf('01932f6e-0000-7000-8000-000000000001')).toBe(fractionOf('01932f6e-0000-7000-8000-000000000001'))
    expect(fractionOf('')).toBeGreaterThanOrEqual(0)
  })

  it.each([['random ids', (_no: number) => newId(1_772_400_000_000)], ['ids that differ in their last digits', (no: number) => `01932f6e-0000-7000-8000-${String(no).padStart(12, '0')}`]])('spreads %s evenly', (_what, idOf) => {
    const parts = Array.from({ length: 20 }, () => 0)
    for (let no = 0; no < 40_000; no++) parts[Math.floor(fractionOf(idOf(no)) * 20)]! += 1
    // 2,000 are expected in each twentieth; five standard deviations are 218.
    for (const part of parts) expect(Math.abs(part - 2_000)).toBeLessThan(218)
  })
})
