import { writeFile } from 'node:fs/promises'
import { serialiseModel } from '@suban/text'
import { parseArguments } from './arguments.ts'
import { trainOrFail } from './evaluate.ts'
import { readExamples } from './examples.ts'
import type { CommandOutput } from './failure.ts'
import { CommandFailure, PROCESS_OUTPUT, withFailures } from './failure.ts'
import { reportSkipped } from './print.ts'

/**
 * `suban classify train --train FILE --out MODEL [--text-field text] [--label-field label] [--title-field title]
 * [--where field=value]… [--json]`. Returns the exit status.
 */
export const trainCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { train, out, fields, where, json } = parseArguments(args)
    if (out === undefined) throw new CommandFailure('ARGUMENT_MISSING', '缺少参数 --out 模型文件')
    const file = await readExamples(train, fields, where)
    reportSkipped(train, file, output)
    const start = performance.now()
    const model = trainOrFail(file.examples)
    const trainSeconds = (performance.now() - start) / 1_000
    const bytes = serialiseModel(model)
    try {
      await writeFile(out, bytes)
    } catch (error) {
      throw new CommandFailure('FILE_UNWRITABLE', `无法写入模型文件：${out}（${(error as NodeJS.ErrnoException).code ?? '原因不明'}）`)
    }
    const summary = { version: model.version, labels: model.labels, trainDocuments: model.trainedOn, trainSeconds, fileBytes: bytes.length }
    output.out(
      json
        ? JSON.stringify(summary)
        : `模型 ${model.version}：${model.labels.length} 个类别，${model.trainedOn} 条样本，训练 ${trainSeconds.toFixed(1)} 秒，写入 ${out}（${(bytes.length / 1e6).toFixed(1)} MB）`,
    )
  })
