import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Classifier } from './classify.ts'
import type { ClassifierModel } from './classifier-model.ts'
import { readModel, serialiseModel } from './serialise.ts'
import { testExamples } from './test-examples.ts'
import { messageTraining, trainClassifier } from './train-classifier.ts'

const manyClasses = Array.from({ length: 120 }, (_, number) => ({ label: `类${number}`, text: `事项第${number}号${String.fromCodePoint(0x4e00 + number * 7)}` }))
const model = trainClassifier(testExamples(), messageTraining(100)) as ClassifierModel
const sparse = trainClassifier(manyClasses, { ...messageTraining(100), calibrationRounds: 1 }) as ClassifierModel

describe('serialiseModel and readModel', () => {
  it.each([['dense', model], ['sparse', sparse]])('bring a %s model back', (kind, original) => {
    expect(original.linear.weights.kind).toBe(kind)
    const copy = readModel(serialiseModel(original))
    expect(copy).toEqual(original)
    const [one, other] = [original, copy as ClassifierModel].map((each) => new Classifier(each, { threshold: 0.5 }))
    expect(other?.classify('路灯第7号')).toEqual(one?.classify('路灯第7号'))
  })

  it('reads from the middle of a larger buffer', () => {
    const bytes = serialiseModel(model)
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    expect(readModel(larger.subarray(3, 3 + bytes.length))).toEqual(model)
  })

  it("reads Node's buffers, which share memory when sliced", () => {
    expect(readModel(Buffer.concat([serialiseModel(sparse)]))).toEqual(sparse)
  })

  it('refuses any damage', () => {
    const bytes = serialiseModel(sparse)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const broken = bytes.slice()
        broken[at] = (broken[at] as number) ^ change
        expect(readModel(broken)).toHaveProperty('refused')
      }),
      { numRuns: 30 },
    )
    expect(readModel(bytes.subarray(0, bytes.length - 4))).toMatchObject({ refused: 'MODEL_FILE_BROKEN' })
  })

  it('refuses foreign bytes and newer formats by name', () => {
    expect(readModel(new Uint8Array(0))).toMatchObject({ refused: 'MODEL_FILE_UNKNOWN' })
    expect(readModel(new TextEncoder().encode('{"this is":"something else"}'))).toMatchObject({ refused: 'MODEL_FILE_UNKNOWN' })
    const newer = serialiseModel(model)
    newer[4] = 9
    expect(readModel(newer)).toMatchObject({ refused: 'MODEL_FORMAT_UNSUPPORTED' })
  })
})
