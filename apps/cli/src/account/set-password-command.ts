import { randomInt } from 'node:crypto'
import { inTransaction, type Database } from '@suban/server/kernel/database/database.ts'
import { hashPassword } from '@suban/server/modules/identity/index.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

/** Without letters and digits that are mistaken for one another when read out or copied by hand. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'
const groups = 4
const groupLength = 4

/** 16 symbols out of 54: some 92 bits. */
const generatePassword = (): string =>
  Array.from({ length: groups }, () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')

/** `suban account set-password ACCOUNT`: prints the new password once; it is stored only as its hash. */
export const setPasswordCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { positionals } = readArguments(args, {}, ['账号'])
    await withDatabase(output, async ({ db }) => {
      const { id, cityCode, name } = await findAccount(db, positionals[0]!)
      const password = generatePassword()
      const hash = await hashPassword(password)
      await inTransaction(db, async (client) => {
        await client.query('update account set password_hash = $3, failed_count = 0, locked_until = null where city_code = $1 and id = $2', [cityCode, id, hash])
        await client.query('delete from session where city_code = $1 and account_id = $2', [cityCode, id])
      })
      output.out(`${positionals[0]}（${name}）的新口令，只显示这一次：\n${password}\n原有登录已结束。请当面或经可靠渠道转交，并请本人登录后修改。`)
    })
  })

/** `suban account unlock ACCOUNT`. */
export const unlockCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { positionals } = readArguments(args, {}, ['账号'])
    await withDatabase(output, async ({ db }) => {
      const { id, cityCode, name, isLocked } = await findAccount(db, positionals[0]!)
      await db.query('update account set failed_count = 0, locked_until = null where city_code = $1 and id = $2', [cityCode, id])
      output.out(`${positionals[0]}（${name}）${isLocked ? '已解除锁定。' : '没有被锁定，错误次数已清零。'}`)
    })
  })

const findAccount = async (db: Database, account: string): Promise<{ id: string; cityCode: string; name: string; isLocked: boolean }> => {
  const cityCode = await cityCodeOf(db)
  const { rows } = await db.query<{ id: string; name: string; isLocked: boolean }>(
    'select id, name, coalesce(locked_until > now(), false) as "isLocked" from account where city_code = $1 and account = $2', [cityCode, account])
  if (!rows[0]) throw new CommandFailure('ACCOUNT_UNKNOWN', `没有账号「${account}」，可用 suban account list 查看`)
  return { ...rows[0], cityCode }
}
