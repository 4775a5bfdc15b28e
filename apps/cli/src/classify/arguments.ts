import { parseArgs } from 'node:util'
import type { Condition, ExampleFields } from './examples.ts'
import { parseCondition } from './examples.ts'
import { CommandFailure } from './failure.ts'

const OPTIONS = {
  train: { type: 'string' },
  test: { type: 'string' },
  out: { type: 'string' },
  folds: { type: 'string' },
  'text-field': { type: 'string', default: 'text' },
  'label-field': { type: 'string', default: 'label' },
  'title-field': { type: 'string' },
  where: { type: 'string', multiple: true },
  'also-train-where': { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const

export type ClassifyArguments = {
  readonly train: string
  readonly test: string | undefined
  readonly out: string | undefined
  readonly folds: number | undefined
  readonly fields: ExampleFields
  readonly where: readonly Condition[]
  /** Records that take part in training only. */
  readonly alsoTrainWhere: readonly Condition[]
  readonly json: boolean
}

/** Reads the arguments of `suban classify …`. */
export const parseArguments = (args: readonly string[]): ClassifyArguments => {
  const values = readOptions(args)
  if (values.train === undefined) throw new CommandFailure('ARGUMENT_MISSING', '缺少参数 --train 文件')
  const folds = values.folds === undefined ? undefined : Number(values.folds)
  if (folds !== undefined && !(Number.isInteger(folds) && folds >= 2 && folds <= 20)) {
    throw new CommandFailure('ARGUMENT_INVALID', `--folds 应是 2 到 20 的整数，收到的是：${values.folds}`)
  }
  return {
    train: values.train,
    test: values.test,
    out: values.out,
    folds,
    fields: { textField: values['text-field'], labelField: values['label-field'], titleField: values['title-field'] },
    where: (values.where ?? []).map(parseCondition),
    alsoTrainWhere: (values['also-train-where'] ?? []).map(parseCondition),
    json: values.json,
  }
}

const readOptions = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values
  } catch (error) {
    throw new CommandFailure('ARGUMENT_INVALID', `参数有误：${(error as Error).message.split('. ')[0]}`)
  }
}
