import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'
import { Progress } from '../progress.ts'
import { replay, type ReplayReport } from './replay.ts'

const shown = 20

/** `suban replay [--check|--rebuild]`: exit status 1 when the read models differ from the events and were not rebuilt. */
export const replayCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let isWrong = false
  const status = await withFailures(output, async () => {
    const { values } = readArguments(args, { check: { type: 'boolean', default: false }, rebuild: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, [])
    if (values.check && values.rebuild) throw new CommandFailure('ARGUMENT_INVALID', '--check 与 --rebuild 二者选一')
    await withDatabase(output, async ({ db }) => {
      const progress = new Progress()
      const report = await replay(db, await cityCodeOf(db), values.rebuild, (orders) => progress.show(orders, null, '张工单'))
      progress.end()
      const isEqual = report.differences.length + report.counts.length + report.orphans.length === 0
      isWrong = !isEqual && (!values.rebuild || report.orphans.length > 0)
      output.out(values.json ? JSON.stringify({ isEqual, ...report }) : readable(report, isEqual))
    })
  })
  return status === 0 && isWrong ? 1 : status
}

const readable = ({ orders, events, differences, counts, orphans, isRebuilt }: ReplayReport, isEqual: boolean): string => [
  `由 ${events} 条事件重算了 ${orders} 张工单`,
  ...differences.slice(0, shown).map(({ table, id, columns }) => `  ${table} ${id}：${columns.includes('(rows)') ? '行数不同' : columns.join('、')}`),
  ...(differences.length > shown ? [`  …… 共 ${differences.length} 处`] : []),
  ...counts.slice(0, shown).map(({ key, stored, folded }) => `  计数 ${key}：存 ${stored}，应为 ${folded}`),
  ...orphans.map((id) => `  工单 ${id} 没有任何事件，请人工核查`),
  isEqual ? '读模型与事件完全一致' : isRebuilt ? '以上不同之处已按事件更正' : '读模型与事件不一致；加 --rebuild 更正',
].join('\n')
