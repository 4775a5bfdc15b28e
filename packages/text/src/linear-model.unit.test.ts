import { describe, expect, it } from 'vitest'
import { DENSE_CLASSES, ModelBuilder, modelBytes, scoreSet, weightOf } from './linear-model.ts'
import type { VectorSet } from './vocabulary.ts'

const SET: VectorSet = { size: 2, starts: Uint32Array.of(0, 2, 3), rows: Int32Array.of(0, 2, 1), values: Float32Array.of(0.5, 0.25, 1) }

const build = (classes: number, maxWeights = 1_000) => {
  const builder = new ModelBuilder(classes, 3, maxWeights)
  for (let label = 0; label < classes; label += 1) builder.addClass(label, Float64Array.of(label, 2 * label, -label), label / 8)
  return builder.build()
}

describe('linear model', () => {
  it.each([1, 3, 4, 7, DENSE_CLASSES, DENSE_CLASSES + 1, 300])('scores alike with %i classes, dense or sparse', (classes) => {
    const model = build(classes)
    expect(model.weights.kind).toBe(classes <= DENSE_CLASSES ? 'dense' : 'sparse')
    const scores = scoreSet(model, SET)
    for (let label = 0; label < classes; label += 1) {
      expect(scores[label]).toBeCloseTo(0.5 * label - 0.25 * label + label / 8)
      expect(scores[classes + label]).toBeCloseTo(2 * label + label / 8)
      expect(weightOf(model, 1, label)).toBe(2 * label)
    }
  })

  it('keeps the strongest weights when a sparse model would grow too large', () => {
    const model = build(100, 200)
    expect(modelBytes(model)).toBeLessThanOrEqual(200 * 6 + 4 * (100 + 4))
    expect(weightOf(model, 1, 60)).toBe(120)
    expect(weightOf(model, 0, 60)).toBe(0)
  })
})
