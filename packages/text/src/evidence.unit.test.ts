import { describe, expect, it } from 'vitest'
import type { ClassifierModel } from './classifier-model.ts'
import { findEvidence } from './evidence.ts'
import { testExamples } from './test-examples.ts'
import { messageTraining, trainClassifier } from './train-classifier.ts'
import { Vectoriser } from './vocabulary.ts'

const model = trainClassifier(testExamples(), messageTraining(100)) as ClassifierModel
const evidenceFor = (text: string, label: string, most = 5) => {
  const vectoriser = new Vectoriser(model.vocabulary)
  vectoriser.read(text)
  return findEvidence(text, vectoriser, model.linear, model.labels.indexOf(label), most)
}

describe('findEvidence', () => {
  it('grows neighbouring n-grams together and shows each word once, the strongest first', () => {
    const found = evidenceFor('垃圾桶满了，垃圾桶满了！没人收', '垃圾')
    expect(found[0]?.text).toContain('垃圾')
    expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
    expect(found.map(({ weight }) => weight)).toEqual(found.map(({ weight }) => weight).sort((one, other) => other - one))
  })

  it('shows the original spelling across invisible characters and width', () => {
    const [first] = evidenceFor('😀老板拖\u200b欠工资', '工资')
    expect('😀老板拖\u200b欠工资'.slice(first?.start, first?.end)).toBe(first?.text)
    expect(first?.text).toMatch(/工资|拖\u200b欠/)
  })

  it('finds different words for different classes, at most so many', () => {
    const text = '路灯坏了，垃圾没人收'
    expect(evidenceFor(text, '路灯').map((piece) => piece.text).join()).toContain('灯')
    expect(evidenceFor(text, '垃圾').map((piece) => piece.text).join()).toContain('圾')
    expect(evidenceFor(text, '路灯', 1)).toHaveLength(1)
  })

  it('finds none in a text without known words', () => {
    expect(evidenceFor('zzz', '路灯')).toEqual([])
  })
})
