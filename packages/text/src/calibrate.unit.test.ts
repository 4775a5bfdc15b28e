import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitCalibration, toProbabilities } from './calibrate.ts'
import { seededRandom } from './seeded-random.ts'

describe('toProbabilities', () => {
  it('sums to 1 and keeps the order', () => {
    const scores = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(scores, fc.double({ min: 0.1, max: 60, noNaN: true }), fc.constantFrom(0, 0.04), (list, sharpness, noise) => {
        const probabilities = toProbabilities(Float64Array.from(list), { sharpness, noise })
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
        expect(probabilities[list.indexOf(Math.max(...list))]).toBe(Math.max(...probabilities))
        expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('fitCalibration', () => {
  it('finds the sharpness from which the truth was drawn', () => {
    const random = seededRandom(3)
    const [classes, texts, truth] = [4, 6_000, { sharpness: 2.5, noise: 0 }]
    const scores = Float64Array.from({ length: classes * texts }, () => random() * 4 - 2)
    const labels = Array.from({ length: texts }, (_, index) => {
      const probabilities = toProbabilities(scores.slice(index * classes, (index + 1) * classes), truth)
      let left = random()
      return Math.max(0, probabilities.findIndex((probability) => (left -= probability) < 0))
    })
    expect(fitCalibration(scores, labels, classes).sharpness).toBeCloseTo(2.5, 0)
  })

  it('sees noise where clear texts carry wrong labels', () => {
    const scores = Float64Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 3 : 0))
    const labels = Array.from({ length: 200 }, (_, index) => (index % 20 === 0 ? 1 : 0))
    const { sharpness, noise } = fitCalibration(scores, labels, 2)
    expect(toProbabilities(Float64Array.of(3, 0), { sharpness, noise })[0]).toBeCloseTo(0.95, 1)
  })
})
