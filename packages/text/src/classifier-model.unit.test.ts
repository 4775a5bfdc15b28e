import { describe, expect, it } from 'vitest'
import type { ClassifierModel } from './classifier-model.ts'
import { checksum, classifierBytes, versionOf } from './classifier-model.ts'
import { testExamples } from './test-examples.ts'
import { messageTraining, trainClassifier } from './train-classifier.ts'

describe('checksum', () => {
  it('is FNV-1a', () => {
    expect(checksum(new TextEncoder().encode('foobar'))).toBe(0xbf9cf968)
  })
})

describe('versionOf', () => {
  const model = trainClassifier(testExamples(), messageTraining(100)) as ClassifierModel

  it('changes with any weight, label or calibration', () => {
    expect(versionOf(model)).toBe(model.version)
    expect(versionOf({ ...model, labels: [...model.labels].reverse() })).not.toBe(model.version)
    expect(versionOf({ ...model, calibration: { ...model.calibration, noise: 0.5 } })).not.toBe(model.version)
    const values = model.linear.weights.values.slice()
    values[0] = 42
    expect(versionOf({ ...model, linear: { ...model.linear, weights: { kind: 'dense', values } } })).not.toBe(model.version)
  })

  it('comes with its size in memory', () => {
    expect(classifierBytes(model)).toBeGreaterThan(model.vocabulary.rowOf.byteLength)
  })
})
