import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Classifier, topClasses } from './classify.ts'
import { testExamples } from './test-examples.ts'
import { messageTraining, trainClassifier } from './train-classifier.ts'

describe('Classifier', () => {
  let classifier: Classifier

  beforeAll(() => {
    const model = trainClassifier(testExamples(), messageTraining(100))
    if ('refused' in model) throw new Error(model.refused)
    classifier = new Classifier(model, { threshold: 0.8 })
  })

  it('puts the right class first and shows the words that say so, as written', () => {
    const text = '您好，Ａ小区的【路　灯】路灯坏了三天'
    const { candidates, abstain, expectedCost } = classifier.classify(text)
    expect(candidates.map(({ label }) => label)).toHaveLength(3)
    expect(candidates[0]?.label).toBe('路灯')
    expect(candidates[0]?.evidence.map((piece) => piece.text).join()).toContain('灯')
    expect(abstain).toBe(false)
    expect(expectedCost).toBeCloseTo(1 - (candidates[0]?.probability as number))
  })

  it.each(['', '   ', '😀😀', 'zzzz', '！！！'])('leaves %j to a person', (text) => {
    const { candidates, abstain } = classifier.classify(text)
    expect(abstain).toBe(true)
    expect(candidates[0]?.evidence).toEqual([])
  })

  it('gives probabilities that sum to 1 and evidence that stands in the text, for any text', () => {
    const piece = fc.oneof(fc.constantFrom('路灯', '垃圾', '工资', '，', '😀', '　', 'Ｘ', '𠮷'), fc.string({ unit: 'binary', maxLength: 5 }))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        expect(classifier.probabilities(text).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
        for (const { probability, evidence } of classifier.classify(text).candidates) {
          expect(probability).toBeGreaterThanOrEqual(0)
          for (const { text: words, start, end, weight } of evidence) {
            expect(text.slice(start, end)).toBe(words)
            expect(weight).toBeGreaterThan(0)
            expect(weight).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
    )
  })

  it('answers the same with and without evidence', () => {
    const text = '垃圾没人收'
    const probabilities = [...classifier.probabilities(text)]
    const first = classifier.classify(text, 1).candidates[0]
    expect(first?.probability).toBe(Math.max(...probabilities))
    expect(classifier.labels[probabilities.indexOf(Math.max(...probabilities))]).toBe(first?.label)
  })

  it('reads a text of a million characters', () => {
    expect(classifier.classify('路灯坏了'.repeat(250_000)).candidates[0]?.label).toBe('路灯')
  })
})

describe('topClasses', () => {
  it('orders by probability, then by number', () => {
    expect(topClasses(Float64Array.of(0.1, 0.4, 0.1, 0.4), 3)).toEqual([1, 3, 0])
    expect(topClasses(Float64Array.of(1), 3)).toEqual([0])
    expect(topClasses(Float64Array.of(1, 0), 0)).toEqual([])
  })
})
