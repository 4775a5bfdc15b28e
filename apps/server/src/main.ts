import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { startBackground } from './background.ts'
import { openCity } from './city.ts'
import { readConfig } from './kernel/config.ts'
import { migrate } from './kernel/database/migrate.ts'
import { openDatabase } from './kernel/database/database.ts'
import { closeServer } from './kernel/http/close-server.ts'
import { startPostgres } from './kernel/postgres/index.ts'
import { systemTime } from './kernel/time.ts'
import { seedPast } from './set-up/seed-past.ts'
import { demoPassword, finishSetUp, setUpCity } from './set-up/set-up-city.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const say = (line: string) => console.log(line)

/** Start everything: database, schema, city, pages, background work. One process, one port. */
const start = async (): Promise<void> => {
  const config = readConfig(root)
  const began = Date.now()
  const postgres = await startPostgres({ dataFolder: config.dataFolder, ...(config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl }), report: say })
  await migrate(postgres.url)
  const db = openDatabase(postgres.url)
  const { isNew } = await setUpCity(db, config, say)
  const city = await openCity(db, config, systemTime)
  if (isNew && config.isDemo) {
    say('示范城市：写入过去六十天的工单…')
    const seeded = await seedPast(city, config.cityFolder, Date.now())
    say(`示范城市：${seeded} 张工单`)
  }
  if (isNew) await finishSetUp(db, city.cityCode)
  const app = await createApp(city, config)
  const background = await startBackground(city, postgres.url, (job, error) => app.log.error({ err: error, job }, 'background job failed'))
  await app.listen({ host: config.host, port: config.port })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const url = `http://${config.host}:${port}`
  say(`
  Suban 诉办 · ${city.facts.name}（${((Date.now() - began) / 1000).toFixed(1)} 秒）
  公众：${url}/        提交诉求、查进度
  工作台：${url}/desk/   受理 · 派单 · 承办 · 审核 · 回访${config.isDemo ? `
  演示账号（口令都是 ${demoPassword}）：
    话务员 agent01 · 网络受理员 webagent01 · 派单员 dispatcher01 · 值班长 shift01
    审核员 review01 · 回访员 callback01 · 系统管理员 sysadmin01
    承办单位 s990101001-c（管理员） s990101001-h（办理人） s990101001-r（审核员）` : ''}
  停止：Ctrl+C`)

  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    say('正在停止…')
    await closeServer(app)
    await background.stop()
    await db.end()
    await postgres.stop()
    say('已停止。')
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}

try {
  await start()
} catch (error) {
  console.error((error as Error).message)
  if (process.env.SUBAN_LOG === 'debug') console.error(error)
  process.exit(1)
}
