import { withFailures } from '../classify/failure.ts'
import { table } from '../classify/print.ts'
import { PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'

type Listed = { account: string; name: string; title: string; unitCode: string; unit: string | null; roles: string[]; hasPassword: boolean; hasTotp: boolean; lockedUntil: Date | null; isActive: boolean }

/** `suban account list [--unit CODE]`. */
export const accountListCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, { unit: { type: 'string' }, json: { type: 'boolean', default: false } }, [])
    await withDatabase(output, async ({ db }) => {
      const { rows } = await db.query<Listed>(
        `select a.account, a.name, a.title, a.unit_code as "unitCode", u.short_name as unit, a.roles, a.password_hash is not null as "hasPassword", a.totp_confirmed as "hasTotp",
           case when a.locked_until > now() then a.locked_until end as "lockedUntil", a.is_active as "isActive"
         from account a left join unit u on u.city_code = a.city_code and u.code = a.unit_code
         where a.city_code = $1 and ($2::text is null or a.unit_code = $2) order by a.unit_code, a.account`, [await cityCodeOf(db), values.unit ?? null])
      if (values.json) return output.out(JSON.stringify(rows))
      output.out(table([['账号', '姓名', '单位', '岗位', '状态'], ...rows.map((row) => [row.account, row.name, row.unit ?? row.unitCode, row.roles.join(';'), statusOf(row)])]))
      output.out(`共 ${rows.length} 个账号`)
    })
  })

const statusOf = ({ isActive, lockedUntil, hasPassword, hasTotp }: Listed): string => {
  if (!isActive) return '停用'
  if (lockedUntil) return `锁定至 ${lockedUntil.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}`
  if (!hasPassword) return '未设口令'
  return hasTotp ? '正常（动态口令）' : '正常'
}
