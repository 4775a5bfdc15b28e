import { open } from 'node:fs/promises'
import { loadDirectory } from '@suban/server/modules/organisation/index.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withDatabase } from '../connect.ts'
import { Progress } from '../progress.ts'
import { loadRules } from './load-rules.ts'
import { asJson, listHead, listLine, readable, shownMoves } from './print.ts'
import { recomputeAll, type MovedClock } from './recompute.ts'

const options = {
  'dry-run': { type: 'boolean', default: false }, deadlines: { type: 'string' }, calendar: { type: 'string' }, list: { type: 'string' }, json: { type: 'boolean', default: false },
} as const

/** Bytes of the list that are written at once. */
const chunk = 1 << 20

/** `suban clocks recompute --dry-run`: which due times other rules would move, by how much, by unit and clock. */
export const recomputeCommand = (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> =>
  withFailures(output, async () => {
    const { values } = readArguments(args, options, [])
    if (!values['dry-run']) throw new CommandFailure('ARGUMENT_MISSING', '请加 --dry-run：先看会动哪些到期时间')
    await withDatabase(output, async ({ db }) => {
      const cityCode = await cityCodeOf(db)
      const { versions, rules } = await loadRules(db, cityCode, values)
      const directory = await loadDirectory(db, cityCode)
      const progress = new Progress()
      const list = values.list === undefined ? null : await openList(values.list)
      const first: MovedClock[] = []
      let moved = 0
      const began = performance.now()
      const tally = await recomputeAll(db, cityCode, versions, rules, (moves) => {
        moved += moves.length
        if (first.length < shownMoves) first.push(...moves.slice(0, shownMoves - first.length))
        return list?.write(moves)
      }, (orders) => progress.show(orders, null, `张工单，${moved} 个时钟会变`))
      progress.end()
      await list?.close()
      const seconds = (performance.now() - began) / 1000
      output.out(values.json ? JSON.stringify(asJson(tally, first, rules, seconds)) : readable(tally, first, rules, (code) => (code === null ? '热线中心' : directory.unit(code)?.shortName ?? code)))
    })
  })

/** The whole list of moves as a table that spreadsheets read. */
const openList = async (path: string) => {
  const file = await open(path, 'w', 0o600).catch((error: Error) => { throw new CommandFailure('FILE_UNWRITABLE', `写不了文件 ${path}：${error.message}`) })
  let waiting = listHead
  return {
    async write(moves: readonly MovedClock[]): Promise<void> {
      for (const move of moves) waiting += listLine(move)
      if (waiting.length < chunk) return
      await file.write(waiting)
      waiting = ''
    },
    async close(): Promise<void> {
      await file.write(waiting)
      await file.close()
    },
  }
}
