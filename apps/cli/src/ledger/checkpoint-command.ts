import { closeDays } from '@suban/server/kernel/ledger/verify.ts'
import { dayOf } from '@suban/server/kernel/time.ts'
import { withFailures } from '../classify/failure.ts'
import { PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

/** `suban checkpoint`: close every finished day that has no checkpoint yet. */
export const checkpointCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } }, [])
    await withDatabase(output, async ({ db }) => {
      const closed = await closeDays(db, await cityCodeOf(db), dayOf(Date.now()))
      if (values.json) output.out(JSON.stringify({ closed }))
      else output.out(closed.length === 0 ? '没有需要做校验点的日子。' : `已做 ${closed.length} 天的校验点：${closed[0]} … ${closed.at(-1)}`)
    })
  })
