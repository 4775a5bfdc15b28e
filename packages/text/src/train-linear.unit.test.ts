import { describe, expect, it } from 'vitest'
import { MESSAGE_FEATURES } from './features.ts'
import { scoreSet } from './linear-model.ts'
import { testExamples } from './test-examples.ts'
import { DEFAULT_TRAINING, trainLinear } from './train-linear.ts'
import { buildVocabulary, vectorise } from './vocabulary.ts'

const examples = testExamples()
const texts = examples.map(({ text }) => text)
const names = [...new Set(examples.map(({ label }) => label))]
const labels = examples.map(({ label }) => names.indexOf(label))
const vocabulary = buildVocabulary(texts, MESSAGE_FEATURES, 1)
const set = vectorise(texts, vocabulary)
const rows = vocabulary.buckets.length

describe('trainLinear', () => {
  it.each([0, 0.3])('tells separable classes apart (ratio smoothing %d)', (ratioSmoothing) => {
    const scores = scoreSet(trainLinear(set, labels, names.length, rows, { ...DEFAULT_TRAINING, ratioSmoothing }), set)
    labels.forEach((label, index) => {
      const own = scores.slice(index * names.length, (index + 1) * names.length)
      expect(own.indexOf(Math.max(...own))).toBe(label)
    })
  })

  it('is deterministic', () => {
    const train = () => trainLinear(set, labels, names.length, rows, DEFAULT_TRAINING)
    expect(train()).toEqual(train())
  })

  it('reaches the margin of the optimum: no example is left with a larger gradient than the tolerance', () => {
    const tolerance = 0.01
    const model = trainLinear(set, labels, names.length, rows, { ...DEFAULT_TRAINING, ratioSmoothing: 0, maxPasses: 500, tolerance })
    const closer = trainLinear(set, labels, names.length, rows, { ...DEFAULT_TRAINING, ratioSmoothing: 0, maxPasses: 5_000, tolerance: 1e-5 })
    const [one, other] = [scoreSet(model, set), scoreSet(closer, set)]
    one.forEach((score, at) => expect(Math.abs(score - (other[at] as number))).toBeLessThan(0.05))
  })

  it('listens more to important examples', () => {
    const contradiction = vectorise(['路灯坏了', '路灯坏了'], vocabulary)
    const train = (importance: number[]) => scoreSet(trainLinear(contradiction, [0, 1], 2, rows, DEFAULT_TRAINING, importance), contradiction)
    const [first, second] = train([5, 1])
    expect(first).toBeGreaterThan(second as number)
    const [third, fourth] = train([1, 5])
    expect(third).toBeLessThan(fourth as number)
  })
})
