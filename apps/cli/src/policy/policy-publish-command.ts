import { resolve } from 'node:path'
import { inTransaction } from '@suban/server/kernel/database/database.ts'
import { publishPolicies } from '@suban/server/modules/policy/index.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

/** `suban policy publish DIR`: all that are new in the folder, or none when one is broken. */
export const policyPublishCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } }, ['文件夹'])
    await withDatabase(output, async ({ db }) => {
      const cityCode = await cityCodeOf(db)
      const published = await inTransaction(db, (client) => publishPolicies(client, cityCode, resolve(positionals[0]!), 'suban')).catch((error: unknown) => {
        throw new CommandFailure('POLICY_NOT_PUBLISHED', `没有发布任何政策：${(error as Error).message}`)
      })
      if (values.json) output.out(JSON.stringify({ published }))
      else output.out(published.length === 0 ? '没有新的政策：文件夹里的各版都已发布过。' : `已发布：${published.join('、')}。正在运行的服务器几秒内采用；生效日期在将来的，到那天零点起用。`)
    })
  })
