import { verifyCheckpoints, verifyLedger, type BrokenEvent } from '@suban/server/kernel/ledger/verify.ts'
import { withFailures } from '../classify/failure.ts'
import { PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'
import { Progress } from '../progress.ts'

const whyBroken: Record<BrokenEvent['why'], string> = { HASH: '内容与哈希不符（内容被改动）', LINK: '与前一条接不上（前一条被换掉或删去）', GAP: '版本号不连续（有事件缺失）', END: '工单的最后一条事件不在账本中（末尾被删去）' }
const shown = 50

/** `suban verify`: exit status 1 when history was touched, naming the events. */
export const verifyCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let isTrue = true
  const status = await withFailures(output, async () => {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } }, [])
    await withDatabase(output, async ({ db }) => {
      const cityCode = await cityCodeOf(db)
      const progress = new Progress()
      const { rows } = await db.query<{ about: number }>(`select greatest(reltuples, 0)::bigint as about from pg_class where oid = 'event'::regclass`)
      const ledger = await verifyLedger(db, cityCode, (events) => progress.show(events, Math.max(events, rows[0]!.about), '条事件'))
      progress.end()
      const checkpoints = await verifyCheckpoints(db, cityCode)
      const brokenDays = checkpoints.filter((checkpoint) => !checkpoint.isTrue)
      isTrue = ledger.broken.length === 0 && brokenDays.length === 0
      if (values.json) return output.out(JSON.stringify({ isTrue, ...ledger, checkpoints }))
      output.out(`${ledger.streams} 张工单，${ledger.events} 条事件，${checkpoints.length} 个每日校验点`)
      for (const one of ledger.broken.slice(0, shown)) output.out(`  工单 ${one.stream} 第 ${one.version} 条：${whyBroken[one.why]}`)
      if (ledger.broken.length > shown) output.out(`  …… 共 ${ledger.broken.length} 处，见 --json`)
      for (const one of brokenDays) output.out(`  ${one.onDay} 的校验点与现有事件不符`)
      const last = checkpoints.at(-1)
      output.out(isTrue ? `账本完好${last ? `；最近校验点 ${last.onDay}，根哈希 ${last.rootHash}` : ''}` : '账本被改动过')
    })
  })
  return status === 0 && !isTrue ? 1 : status
}
