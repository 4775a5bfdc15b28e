import type { ClassifyArguments } from './arguments.ts'
import { parseArguments } from './arguments.ts'
import type { Evaluation } from './evaluate.ts'
import { evaluateFolds, evaluateSplit } from './evaluate.ts'
import type { ExampleFile } from './examples.ts'
import { readExamples } from './examples.ts'
import type { CommandOutput } from './failure.ts'
import { CommandFailure, PROCESS_OUTPUT, withFailures } from './failure.ts'
import { percent, reportSkipped, table } from './print.ts'

/**
 * `suban classify eval --train FILE (--test FILE | --folds N) [--text-field text] [--label-field label]
 * [--title-field title] [--where field=value]… [--also-train-where field=value]… [--json]`
 *
 * Conditions of `--where` hold for tested records, and for training records unless `--also-train-where` adds others.
 * Returns the exit status.
 */
export const evalCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const options = parseArguments(args)
    if ((options.test === undefined) === (options.folds === undefined)) {
      throw new CommandFailure('ARGUMENT_MISSING', '请给出 --test 文件 或 --folds 份数，二者选一')
    }
    const evaluation = await evaluate(options, output)
    output.out(options.json ? JSON.stringify(evaluation) : readable(evaluation))
  })

const evaluate = async (options: ClassifyArguments, output: CommandOutput): Promise<Evaluation> => {
  const read = async (path: string, conditions: ClassifyArguments['where']): Promise<ExampleFile> => {
    const file = await readExamples(path, options.fields, conditions)
    reportSkipped(path, file, output)
    return file
  }
  const { examples } = await read(options.train, options.where)
  const trainOnly = options.alsoTrainWhere.length === 0 ? [] : (await read(options.train, options.alsoTrainWhere)).examples
  if (options.folds !== undefined) return evaluateFolds(examples, trainOnly, options.folds)
  const test = await read(options.test as string, options.where)
  return evaluateSplit([...examples, ...trainOnly], test.examples)
}

const readable = (evaluation: Evaluation): string => {
  const { accuracy, macroF1, ece, coverageAt95Precision, documentsPerSecond, trainSeconds, trainDocuments, testDocuments } = evaluation
  const classes = Object.entries(evaluation.perClass).map(([label, { precision, recall, f1, support }]) => [
    label,
    percent(precision),
    percent(recall),
    percent(f1),
    String(support),
  ])
  return [
    `训练 ${trainDocuments} 条（${trainSeconds.toFixed(1)} 秒），测试 ${testDocuments} 条，每秒 ${documentsPerSecond} 条`,
    `准确率 ${percent(accuracy)}，宏平均 F1 ${percent(macroF1)}，校准误差 ${percent(ece)}，精度 95% 时可自动受理 ${percent(coverageAt95Precision)}`,
    '',
    table([['类别', '精确率', '召回率', 'F1', '条数'], ...classes]),
  ].join('\n')
}
