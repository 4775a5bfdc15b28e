import { ProblemError } from '@suban/api-client'
import { demoPassword } from '@suban/server/set-up/set-up-city.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, wholeNumber, type CommandOutput } from '../command.ts'
import { habitsFile, readHabits } from './habits.ts'
import { NotADemoCity, simulate } from './simulate.ts'
import { summaryOf } from './tally.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const options = {
  url: { type: 'string', default: 'http://127.0.0.1:12345' },
  speed: { type: 'string', default: '60' },
  minutes: { type: 'string', default: '10' },
  'per-hour': { type: 'string' },
  from: { type: 'string', default: '8' },
  seed: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** `suban simulate`: exit status 0 when it ran to its end or was stopped by Ctrl+C. */
export const simulateCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, options, [])
    const speed = wholeNumber('speed', values.speed, 1, 3_600)
    const minutes = wholeNumber('minutes', values.minutes, 1, 10_080)
    const perHour = values['per-hour'] === undefined ? null : wholeNumber('per-hour', values['per-hour'], 1, 3_600)
    const fromHour = wholeNumber('from', values.from, 0, 23)
    const seed = values.seed === undefined ? Date.now() % 4_294_967_296 : wholeNumber('seed', values.seed, 0, 4_294_967_295)
    if (!URL.canParse(values.url) || !/^https?:/.test(values.url)) throw new CommandFailure('ARGUMENT_INVALID', `--url 应是 http 或 https 地址，收到的是：${values.url}`)
    const cityFolder = resolve(root, process.env.SUBAN_CITY ?? 'policies/demo-city')
    for (const file of ['narratives.jsonl', habitsFile]) if (!existsSync(join(cityFolder, file))) throw new CommandFailure('NO_NARRATIVES', `城市文件夹里没有 ${file}：${cityFolder}`)
    const habits = await readHabits(cityFolder).catch((error: Error) => { throw new CommandFailure('HABITS_BROKEN', error.message) })
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    try {
      const report = await simulate({
        url: values.url, password: demoPassword, speed, perHour, fromHour, seed, cityFolder, habits, milliseconds: minutes * 60_000, signal: stopping.signal,
        onLine: (line) => { if (!values.json) output.out(line) },
      })
      output.out(values.json ? JSON.stringify(report) : summaryOf(report))
    } catch (error) {
      if (error instanceof NotADemoCity) throw new CommandFailure('NOT_A_DEMO_CITY', `「${error.message}」不是演示城市，不能模拟`)
      if (error instanceof ProblemError) throw new CommandFailure(error.problem.code, `${values.url}：${error.problem.detail}`)
      throw error
    } finally {
      process.removeListener('SIGINT', stop)
      process.removeListener('SIGTERM', stop)
    }
  })
