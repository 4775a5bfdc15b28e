import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantText } from './time.ts'

describe('an instant as text', () => {
  it('is what Date writes, also for half milliseconds and years that need a sign', () => {
    fc.assert(fc.property(fc.oneof(fc.date({ noInvalidDate: true }), fc.date({ noInvalidDate: true, min: new Date('1970-01-01'), max: new Date('2100-01-01') })), (date) => {
      expect(instantText(date.getTime())).toBe(date.toISOString())
    }), { numRuns: 2_000 })
    for (const at of [0, -1, 0.5, 86_399_999, 86_400_000, 951_782_400_123, 253_402_300_799_999, 253_402_300_800_000]) expect(instantText(at)).toBe(new Date(at).toISOString())
  })
  it('of no instant is refused as Date refuses it', () => {
    expect(() => instantText(Number.NaN)).toThrow(RangeError)
  })
  it('goes on after more days than are kept', () => {
    for (let day = 0; day < 10_050; day++) expect(instantText(day * 86_400_000)).toBe(new Date(day * 86_400_000).toISOString())
  })
})
