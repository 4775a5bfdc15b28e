import type { Calibration } from './calibrate.ts'
import type { ClassifierModel } from './classifier-model.ts'
import { checksum, versionOf } from './classifier-model.ts'
import type { FeatureOptions } from './features.ts'
import type { LinearModel } from './linear-model.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Why a file is no model: truncated or damaged, of another kind, or of a newer format. */
export type ModelRefusal = {
  readonly refused: 'MODEL_FILE_BROKEN' | 'MODEL_FILE_UNKNOWN' | 'MODEL_FORMAT_UNSUPPORTED'
  readonly params: { readonly because: string }
}

/** "SBTM": Suban text model. */
const MAGIC = 0x4d544253
const FORMAT = 1
/** Magic, format, length of the description, checksum of everything after. */
const HEADER_BYTES = 16

type Description = {
  readonly labels: readonly string[]
  readonly features: FeatureOptions
  readonly kind: 'dense' | 'sparse'
  readonly rows: number
  readonly weights: number
  readonly calibration: Calibration
  readonly trainedOn: number
  readonly version: string
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4

/** A model as bytes: header, description (JSON), arrays (little endian). */
export const serialiseModel = (model: ClassifierModel): Uint8Array => {
  const { weights, bias } = model.linear
  const description: Description = {
    labels: model.labels,
    features: model.vocabulary.features,
    kind: weights.kind,
    rows: model.linear.rows,
    weights: weights.values.length,
    calibration: model.calibration,
    trainedOn: model.trainedOn,
    version: model.version,
  }
  const text = new TextEncoder().encode(JSON.stringify(description))
  const sparse = weights.kind === 'sparse' ? [weights.starts, weights.classOf] : []
  const arrays = [model.vocabulary.buckets, model.vocabulary.rarity, bias, weights.values, ...sparse]
  const size = arrays.reduce((sum, array) => sum + padded(array.byteLength), HEADER_BYTES + padded(text.length))
  const bytes = new Uint8Array(size)
  let at = HEADER_BYTES
  bytes.set(text, at)
  at += padded(text.length)
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, FORMAT, true)
  view.setUint32(8, text.length, true)
  view.setUint32(12, checksum(bytes.subarray(HEADER_BYTES)), true)
  return bytes
}

/** The model in `bytes`, or why there is none. Never throws on foreign or damaged bytes. */
export const readModel = (bytes: Uint8Array): ClassifierModel | ModelRefusal => {
  if (bytes.length < HEADER_BYTES) return { refused: 'MODEL_FILE_UNKNOWN', params: { because: 'too short' } }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) return { refused: 'MODEL_FILE_UNKNOWN', params: { because: 'other file kind' } }
  const format = view.getUint32(4, true)
  if (format !== FORMAT) return { refused: 'MODEL_FORMAT_UNSUPPORTED', params: { because: `format ${format}` } }
  if (view.getUint32(12, true) !== checksum(bytes.subarray(HEADER_BYTES))) {
    return { refused: 'MODEL_FILE_BROKEN', params: { because: 'checksum differs' } }
  }
  // The checksum has vouched for the content, and only serialiseModel writes this magic: the description fits its arrays.
  const textBytes = view.getUint32(8, true)
  const text = new TextDecoder().decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + textBytes))
  let description: Description
  try {
    description = JSON.parse(text) as Description
  } catch {
    return { refused: 'MODEL_FILE_BROKEN', params: { because: 'description unreadable' } }
  }
  // A copy of its own, aligned for the arrays; `slice` would not copy when `bytes` is Node's Buffer.
  const content = new Uint8Array(bytes.subarray(HEADER_BYTES + padded(textBytes))).buffer
  if (content.byteLength !== expectedBytes(description)) return { refused: 'MODEL_FILE_BROKEN', params: { because: 'wrong size' } }
  const model = assemble(description, content)
  if (versionOf(model) !== model.version) return { refused: 'MODEL_FILE_BROKEN', params: { because: 'version differs' } }
  return model
}

const expectedBytes = ({ rows, labels, weights, kind }: Description): number =>
  4 * (2 * rows + labels.length + weights) + (kind === 'sparse' ? 4 * (rows + 1) + padded(2 * weights) : 0)

const assemble = (description: Description, content: ArrayBuffer): ClassifierModel => {
  const { labels, features, kind, rows, weights, calibration, trainedOn, version } = description
  let at = 0
  const take = (bytes: number): number => {
    const from = at
    at += padded(bytes)
    return from
  }
  const buckets = new Uint32Array(content, take(rows * 4), rows)
  const rarity = new Float32Array(content, take(rows * 4), rows)
  const bias = new Float32Array(content, take(labels.length * 4), labels.length)
  const values = new Float32Array(content, take(weights * 4), weights)
  const table: LinearModel['weights'] =
    kind === 'dense'
      ? { kind, values }
      : { kind, values, starts: new Uint32Array(content, take((rows + 1) * 4), rows + 1), classOf: new Uint16Array(content, take(weights * 2), weights) }
  const linear: LinearModel = { classes: labels.length, rows, bias, weights: table }
  return { labels, vocabulary: vocabularyOf(features, buckets, rarity), linear, calibration, trainedOn, version }
}
