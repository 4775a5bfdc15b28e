import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readMasterKey, Vault } from '@suban/server/modules/identity/index.ts'
import { importCity, readCity, type CityFault, type PhoneIndex, type ReadCity } from '@suban/server/modules/organisation/index.ts'
import { finishSetUp } from '@suban/server/set-up/set-up-city.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { guardMasterKey, withDatabase, type Connection } from '../connect.ts'
import { compareCity, type Changes, type CityComparison } from './compare-city.ts'

/** `suban city import DIR [--apply]`. Exit status 1: the folder has faults and nothing was written. */
export const cityImportCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let isFaulty = false
  const status = await withFailures(output, async () => {
    const { values, positionals } = readArguments(args, { apply: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } }, ['文件夹'])
    const city = await readFolder(resolve(positionals[0]!))
    const { faults } = city.checked
    isFaulty = faults.length > 0
    if (isFaulty) return output.out(values.json ? JSON.stringify({ faults, isApplied: false }) : faultReport(faults))
    await withDatabase(output, async (connection) => {
      const { db } = connection
      await refuseOtherCity(db, city)
      const phoneIndex = await phoneIndexOf(connection, city)
      const changes = await compareCity(db, city, phoneIndex)
      if (values.apply) {
        await importCity(db, city, Date.now(), phoneIndex)
        // The city is there: the next start of the server must not load the one of SUBAN_CITY over it.
        await finishSetUp(db, city.head.code)
      }
      output.out(values.json ? JSON.stringify({ faults, changes, isApplied: values.apply }) : changeReport(city, changes, values.apply))
    })
  })
  return status === 0 && isFaulty ? 1 : status
}

/** Phones of staff are kept as the server keeps those of requesters: with another key the two would never meet. */
const phoneIndexOf = async (connection: Connection, city: ReadCity): Promise<PhoneIndex> => {
  await guardMasterKey(connection)
  const { db, config } = connection
  const vault = new Vault(db, city.head.code, readMasterKey(config.masterKeyHex, config.dataFolder))
  await vault.check().catch(() => { throw new CommandFailure('MASTER_KEY_WRONG', '主密钥与数据库不符；请设置 SUBAN_DATA 或 SUBAN_MASTER_KEY，与服务器一致。') })
  return (phone) => vault.phoneIndex(phone)
}

const readFolder = async (folder: string): Promise<ReadCity> => {
  if (!(await stat(folder).then((found) => found.isDirectory(), () => false))) throw new CommandFailure('FOLDER_MISSING', `找不到文件夹：${folder}`)
  try {
    return await readCity(folder)
  } catch (error) {
    throw new CommandFailure('CITY_NOT_READABLE', `城市数据读不出来：${(error as Error).message}`)
  }
}

/** A database serves one city: a second one beside it would never be served. */
const refuseOtherCity = async (db: Parameters<typeof compareCity>[0], city: ReadCity): Promise<void> => {
  const { rows } = await db.query<{ city_code: string; name: string }>('select city_code, name from city where city_code <> $1', [city.head.code])
  if (rows[0]) throw new CommandFailure('OTHER_CITY', `这个数据库里已是「${rows[0].name}」（${rows[0].city_code}），不能再载入「${city.head.name}」（${city.head.code}）`)
}

const shownFaults = 200

const faultReport = (faults: readonly CityFault[]): string => [
  `城市数据有 ${faults.length} 处问题，未写入：`,
  ...faults.slice(0, shownFaults).map(({ file, line, problem }) => `  ${file}${line > 0 ? ` 第 ${line} 行` : ''}：${problem}`),
  ...(faults.length > shownFaults ? [`  …… 其余 ${faults.length - shownFaults} 处，见 --json`] : []),
].join('\n')

const changeReport = (city: ReadCity, changes: CityComparison, isApplied: boolean): string => [
  `${city.head.name}（${city.head.code}）：数据没有问题`,
  ...([['机构', changes.units], ['地点', changes.places], ['人员', changes.people]] as const).flatMap(([name, one]) => linesOf(name, one)),
  isApplied ? '已写入。正在运行的服务器在重启后采用。' : '以上变化尚未写入；确认后加 --apply。',
].join('\n')

const linesOf = (name: string, { added, changed, retired, kept }: Changes): string[] => [
  `  ${name}：新增 ${added.length}，变更 ${changed.length}，停用 ${retired.length}，不变 ${kept}`,
  ...([['新增', added], ['变更', changed], ['停用', retired]] as const).filter(([, list]) => list.length > 0)
    .map(([what, list]) => `    ${what}：${list.slice(0, 8).join('、')}${list.length > 8 ? ` 等 ${list.length} 个` : ''}`),
]
