import { describe, expect, it } from 'vitest'
import { testExamples } from './test-examples.ts'
import { messageTraining, trainClassifier } from './train-classifier.ts'

describe('trainClassifier', () => {
  it('gives the same version for the same examples, another for others', () => {
    const version = (drop: number) => trainClassifier(testExamples().slice(drop), messageTraining(100)) as { version: string }
    expect(version(0).version).toBe(version(0).version)
    expect(version(0).version).not.toBe(version(1).version)
  })

  it.each([[[]], [[{ text: '路灯', label: '路灯' }]]])('refuses fewer than two classes', (examples) => {
    expect(trainClassifier(examples, messageTraining(1))).toEqual({ refused: 'TRAINING_NEEDS_TWO_CLASSES', params: { classes: examples.length } })
  })

  it('trains on one text a class', () => {
    const model = trainClassifier([{ text: '路灯', label: 'a' }, { text: '垃圾', label: 'b' }], messageTraining(2))
    expect(model).toMatchObject({ labels: ['a', 'b'], trainedOn: 2 })
  })
})
