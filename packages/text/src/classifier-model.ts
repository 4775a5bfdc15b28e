import type { Calibration } from './calibrate.ts'
import type { LinearModel } from './linear-model.ts'
import { modelBytes } from './linear-model.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A trained classifier as data: what is kept in a file. */
export type ClassifierModel = {
  /** Names of the classes, by class number. */
  readonly labels: readonly string[]
  readonly vocabulary: Vocabulary
  readonly linear: LinearModel
  readonly calibration: Calibration
  /** Number of training examples. */
  readonly trainedOn: number
  /** Fingerprint of the content: equal models have equal versions. */
  readonly version: string
}

/** FNV-1a over bytes. */
export const checksum = (bytes: Uint8Array, start = 0x811c9dc5): number => {
  let hash = start
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  return hash >>> 0
}

const bytesOf = (array: Float32Array | Uint32Array | Uint16Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

/** The version of a model's content, e.g. `m1-09af3c77`. */
export const versionOf = (model: Omit<ClassifierModel, 'version'>): string => {
  const { weights, bias } = model.linear
  let hash = checksum(new TextEncoder().encode(JSON.stringify([model.labels, model.vocabulary.features, model.calibration])))
  const arrays = [model.vocabulary.buckets, model.vocabulary.rarity, bias, weights.values, ...(weights.kind === 'sparse' ? [weights.starts, weights.classOf] : [])]
  for (const array of arrays) hash = checksum(bytesOf(array), hash)
  return `m1-${hash.toString(16).padStart(8, '0')}`
}

/** Bytes that a classifier takes in memory: weights, vocabulary and scratch. */
export const classifierBytes = (model: ClassifierModel): number =>
  modelBytes(model.linear) + model.vocabulary.rowOf.byteLength + model.vocabulary.buckets.byteLength * 5
