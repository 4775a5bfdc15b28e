import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCity, type City } from '@suban/server/city.ts'
import { readConfig, type Config } from '@suban/server/kernel/config.ts'
import { openDatabase, type Database } from '@suban/server/kernel/database/database.ts'
import { migrate } from '@suban/server/kernel/database/migrate.ts'
import { findRunningPostgres, PostgresError, startPostgres } from '@suban/server/kernel/postgres/index.ts'
import { systemTime } from '@suban/server/kernel/time.ts'
import { CommandFailure, type CommandOutput } from './command.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Connection = { readonly db: Database; readonly url: string; readonly config: Config }

/**
 * Work on the city's database: the one of DATABASE_URL, else that of the running server, else the embedded one, started for the
 * time of the command. Its schema is brought up to date first.
 */
export const withDatabase = async <Result>(output: CommandOutput, work: (connection: Connection) => Promise<Result>): Promise<Result> => {
  const config = readConfigOrFail()
  const postgres = await reach(config, output)
  const db = openDatabase(postgres.url, 6)
  try {
    await migrate(postgres.url)
    return await work({ db, url: postgres.url, config })
  } finally {
    await db.end()
    await postgres.stop()
  }
}

/** Work with the whole city: its lists, model, vault and services. */
export const withCity = <Result>(output: CommandOutput, work: (city: City, connection: Connection) => Promise<Result>): Promise<Result> =>
  withDatabase(output, async (connection) => {
    await cityCodeOf(connection.db)
    await guardMasterKey(connection)
    return work(await openCity(connection.db, connection.config, systemTime), connection)
  })

/** The code of the database's city. */
export const cityCodeOf = async (db: Database): Promise<string> => {
  const { rows } = await db.query<{ city_code: string }>('select city_code from city order by city_code limit 1')
  if (!rows[0]) throw new CommandFailure('NO_CITY', '数据库里还没有城市，请先执行 suban city import 文件夹 --apply 与 suban policy publish 文件夹')
  return rows[0].city_code
}

const readConfigOrFail = (): Config => {
  try {
    return readConfig(root)
  } catch (error) {
    throw new CommandFailure('CONFIG_INVALID', (error as Error).message)
  }
}

const reach = async (config: Config, output: CommandOutput): Promise<{ url: string; stop(): Promise<void> }> => {
  try {
    if (config.databaseUrl === null) {
      const running = await findRunningPostgres(config.dataFolder)
      if (running !== null) return { url: running, stop: async () => {} }
    }
    return await startPostgres({ dataFolder: config.dataFolder, report: output.err, ...(config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl }) })
  } catch (error) {
    if (error instanceof PostgresError) throw new CommandFailure('DATABASE_UNREACHABLE', error.message)
    throw error
  }
}

/** A new key beside an old vault would seal people so that the server can never open them. */
export const guardMasterKey = async ({ db, config }: Connection): Promise<void> => {
  if (config.masterKeyHex !== null || existsSync(join(config.dataFolder, 'master-key'))) return
  const { rows } = await db.query('select from data_key limit 1')
  if (rows.length > 0) throw new CommandFailure('MASTER_KEY_MISSING', `数据库里已有封存的个人信息，但 ${config.dataFolder} 里没有主密钥。请设置 SUBAN_DATA 或 SUBAN_MASTER_KEY，与服务器一致。`)
}
