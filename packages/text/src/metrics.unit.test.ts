import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageAtPrecision, expectedCalibrationError, measureQuality } from './metrics.ts'

describe('measureQuality', () => {
  it('counts by hand', () => {
    const quality = measureQuality([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 0], 4)
    expect(quality.accuracy).toBeCloseTo(4 / 6)
    expect(quality.perClass[0]).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, support: 3 })
    expect(quality.perClass[1]).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 })
    expect(quality.perClass[2]?.f1).toBe(0)
    // The fourth class neither occurs nor is answered: it does not count.
    expect(quality.macroF1).toBeCloseTo((2 / 3 + 0.8 + 0) / 3)
    expect(quality.confusion[0]).toEqual([2, 1, 0, 0])
  })

  it('is perfect for the truth, and never beyond', () => {
    const labels = fc.array(fc.nat(4), { minLength: 1 })
    fc.assert(
      fc.property(labels, (truth) => {
        expect(measureQuality(truth, truth, 5)).toMatchObject({ accuracy: 1, macroF1: 1 })
      }),
    )
  })

  it('gives 0 for nothing', () => {
    expect(measureQuality([], [], 2)).toMatchObject({ accuracy: 0, macroF1: 0 })
  })
})

describe('coverageAtPrecision', () => {
  it('takes as many answers as the promise allows', () => {
    expect(coverageAtPrecision([0.9, 0.8, 0.7, 0.6], [true, true, false, true], 0.75)).toEqual({ coverage: 1, threshold: 0.6 })
    expect(coverageAtPrecision([0.9, 0.8, 0.7, 0.6], [true, true, false, true], 0.95)).toEqual({ coverage: 0.5, threshold: 0.8 })
    expect(coverageAtPrecision([0.9], [false], 0.95).coverage).toBe(0)
  })

  it('does not part answers of equal probability', () => {
    expect(coverageAtPrecision([0.9, 0.9], [true, false], 0.95).coverage).toBe(0)
  })
})

describe('expectedCalibrationError', () => {
  it('is the gap between promise and hits', () => {
    expect(expectedCalibrationError([0.8, 0.8, 0.8, 0.8, 0.8], [true, true, true, true, false])).toBeCloseTo(0)
    expect(expectedCalibrationError([1, 1], [true, false])).toBeCloseTo(0.5)
    expect(expectedCalibrationError([], [])).toBe(0)
  })
})
