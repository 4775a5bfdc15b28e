import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, wholeNumber, type CommandOutput } from '../command.ts'
import { withCity } from '../connect.ts'
import { Progress } from '../progress.ts'
import { generate } from './generate.ts'

const options = {
  orders: { type: 'string' },
  'open-share': { type: 'string', default: '0.2' },
  days: { type: 'string', default: '365' },
  seed: { type: 'string', default: '12345' },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Region codes that begin with 99 belong to no place: a city with one is a demonstration. */
const isDemoCity = (cityCode: string): boolean => cityCode.startsWith('99')

/** `suban generate --orders N`. */
export const generateCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, options, [])
    if (values.orders === undefined) throw new CommandFailure('ARGUMENT_MISSING', '缺少参数 --orders 数量')
    const orders = wholeNumber('orders', values.orders, 1, 100_000_000)
    const days = wholeNumber('days', values.days, 30, 3_650)
    const seed = wholeNumber('seed', values.seed, 0, 4_294_967_295)
    const openShare = Number(values['open-share'])
    if (!(openShare >= 0 && openShare <= 1)) throw new CommandFailure('ARGUMENT_INVALID', `--open-share 应在 0 与 1 之间，收到的是：${values['open-share']}`)
    await withCity(output, async (city, { config }) => {
      if (!isDemoCity(city.cityCode) && !values.yes) throw new CommandFailure('NOT_A_DEMO_CITY', `「${city.facts.name}」（${city.cityCode}）不是演示城市。生成的工单无法删除；确要生成请加 --yes`)
      const progress = new Progress()
      const began = performance.now()
      const made = await generate(city, config.cityFolder, { orders, openShare, days, seed, onProgress: (done) => progress.show(done, orders, '张工单') })
      progress.end()
      const seconds = (performance.now() - began) / 1000
      const { rows } = await city.db.query<{ bytes: number }>('select pg_database_size(current_database()) as bytes')
      const report = { ...made, seconds: Math.round(seconds * 10) / 10, perSecond: Math.round(orders / seconds), databaseBytes: rows[0]!.bytes }
      output.out(values.json ? JSON.stringify(report) : `生成 ${report.orders} 张工单、${report.events} 条事件，用时 ${report.seconds} 秒（每秒 ${report.perSecond} 张），数据库现有 ${(report.databaseBytes / 1e9).toFixed(2)} GB`)
    })
  })
