import { describe, expect, it } from 'vitest'
import { MESSAGE_FEATURES, PHRASE_FEATURES } from './features.ts'
import { asSeenBy, buildVocabulary, pickVectors, UNKNOWN_ROW, vectorise, Vectoriser } from './vocabulary.ts'

const TEXTS = ['路灯坏了', '路灯不亮', '垃圾没收']

describe('buildVocabulary', () => {
  it('keeps n-grams of enough texts, the commonest first', () => {
    const { buckets, rowOf } = buildVocabulary(TEXTS, MESSAGE_FEATURES, 2)
    expect(buckets).toHaveLength(3)
    buckets.forEach((bucket, row) => expect(rowOf[bucket]).toBe(row))
    expect(rowOf.filter((row) => row !== UNKNOWN_ROW)).toHaveLength(3)
  })

  it('weighs rare n-grams more when rarity counts', () => {
    const { rarity } = buildVocabulary(TEXTS, PHRASE_FEATURES, 1)
    expect(rarity[0]).toBeLessThan(rarity.at(-1) as number)
    expect(new Set(buildVocabulary(TEXTS, MESSAGE_FEATURES, 1).rarity)).toEqual(new Set([1]))
  })
})

describe('vectorise', () => {
  it('gives unit vectors; a text without known words is empty', () => {
    const vocabulary = buildVocabulary(TEXTS, MESSAGE_FEATURES, 1)
    const set = vectorise([...TEXTS, '', 'xyz'], vocabulary)
    const lengths = Array.from({ length: set.size }, (_, index) =>
      set.values.slice(set.starts[index], set.starts[index + 1]).reduce((sum, value) => sum + value * value, 0),
    )
    expect(lengths.map((length) => Math.round(length * 1e5) / 1e5)).toEqual([1, 1, 1, 0, 0])
  })

  it('agrees with reading one text', () => {
    const vocabulary = buildVocabulary(TEXTS, MESSAGE_FEATURES, 1)
    const reader = new Vectoriser(vocabulary)
    const count = reader.read(TEXTS[1] as string)
    const picked = pickVectors(vectorise(TEXTS, vocabulary), [1])
    expect([...picked.rows]).toEqual(Array.from(reader.rows.subarray(0, count)))
    expect(picked.values[0]).toBeCloseTo((reader.values[0] as number) / reader.norm)
  })
})

describe('asSeenBy', () => {
  it('forgets n-grams of the left-out text alone', () => {
    const vocabulary = buildVocabulary(TEXTS, MESSAGE_FEATURES, 1)
    const set = vectorise(TEXTS, vocabulary)
    const seen = asSeenBy(pickVectors(set, [1]), pickVectors(set, [0, 2]), vocabulary.buckets.length)
    // 路, 灯, 路灯 stand in another text as well.
    expect(seen.values.filter((value) => value > 0)).toHaveLength(3)
    expect(seen.values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1)
  })
})
