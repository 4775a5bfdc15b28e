import { open } from 'node:fs/promises'
import type { City } from '@suban/server/city.ts'
import type { Database } from '@suban/server/kernel/database/database.ts'
import { loadDirectory } from '@suban/server/modules/organisation/index.ts'
import { recomputeOrders } from '@suban/server/modules/work-order/index.ts'
import { withFailures } from '../classify/failure.ts'
import { CommandFailure, PROCESS_OUTPUT, readArguments, type CommandOutput } from '../command.ts'
import { cityCodeOf, withCity, withDatabase } from '../connect.ts'
import { Progress } from '../progress.ts'
import { loadRules } from './load-rules.ts'
import { asJson, listHead, listLine, readable, shownMoves } from './print.ts'
import { recomputeAll, type MovedClock } from './recompute.ts'

const options = {
  'dry-run': { type: 'boolean', default: false }, deadlines: { type: 'string' }, calendar: { type: 'string' }, list: { type: 'string' }, json: { type: 'boolean', default: false },
} as const

/** Bytes of the list that are written at once. */
const chunk = 1 << 20

/** Orders that are asked together when what moves is applied. */
const ordersAtATime = 1_000

/**
 * `suban clocks recompute`: which due times other rules would move, by how much, by unit and clock. Without `--dry-run`, under the versions
 * in force, they are moved; what was promised first stays beside them.
 */
export const recomputeCommand = async (args: readonly string[], output: CommandOutput = PROCESS_OUTPUT): Promise<number> => {
  let isWrong = false
  const status = await withFailures(output, async () => {
    const { values } = readArguments(args, options, [])
    const isDryRun = values['dry-run']
    if (!isDryRun && (values.deadlines !== undefined || values.calendar !== undefined)) {
      throw new CommandFailure('ARGUMENT_INVALID', '给出的文件只能试算（--dry-run）；要照它改，请先用 suban policy publish 发布')
    }
    const count = async (db: Database, cityCode: string, apply: Apply | null) => {
      const { versions, rules } = await loadRules(db, cityCode, values)
      const directory = await loadDirectory(db, cityCode)
      const progress = new Progress()
      const list = values.list === undefined ? null : await openList(values.list)
      const first: MovedClock[] = []
      let moved = 0
      const began = performance.now()
      const tally = await recomputeAll(db, cityCode, versions, rules, async (moves) => {
        moved += moves.length
        if (first.length < shownMoves) first.push(...moves.slice(0, shownMoves - first.length))
        await list?.write(moves)
        await apply?.add(moves[0]!.orderId)
      }, (orders) => progress.show(orders, null, `张工单，${moved} 个时钟${isDryRun ? '会变' : '有变'}`))
      await apply?.end()
      progress.end()
      await list?.close()
      const seconds = (performance.now() - began) / 1000
      const unasked = apply?.unasked ?? []
      isWrong = unasked.length > 0
      const summary = { tally, first, rules, isDryRun, unasked }
      output.out(values.json ? JSON.stringify(asJson(summary, seconds)) : readable(summary, (code) => (code === null ? '热线中心' : directory.unit(code)?.shortName ?? code)))
    }
    if (isDryRun) await withDatabase(output, async ({ db }) => count(db, await cityCodeOf(db), null))
    else await withCity(output, (city) => count(city.db, city.cityCode, new Apply(city)))
  })
  return status === 0 && isWrong ? 1 : status
}

/** Has orders count their clocks anew, some at a time while more are looked for. */
class Apply {
  readonly #city: Pick<City, 'db' | 'workOrders' | 'now'>
  readonly #waiting: string[] = []
  readonly unasked: { readonly orderId: string; readonly error: Error }[] = []

  constructor(city: Pick<City, 'db' | 'workOrders' | 'now'>) {
    this.#city = city
  }

  async add(orderId: string): Promise<void> {
    if (this.#waiting.push(orderId) >= ordersAtATime) await this.end()
  }

  async end(): Promise<void> {
    this.unasked.push(...(await recomputeOrders(this.#city.db, this.#city.workOrders, this.#waiting.splice(0), this.#city.now())))
  }
}

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
