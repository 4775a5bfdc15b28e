import { CLOCK_KINDS, type ClockId, type RulesInForce } from '@suban/server/modules/calendar/index.ts'
import { renderReason } from '@suban/contract'
import type { MovedClock } from './recompute.ts'
import { movesOf, type Line, type Tally } from './tally.ts'

/** Lines and orders that the summary shows; the list (`--list`) has all of them. */
const shownLines = 40
export const shownMoves = 20

export type UnitName = (code: string | null) => string

export type Summary = {
  readonly tally: Tally
  /** The first moves, as examples. */
  readonly first: readonly MovedClock[]
  readonly rules: RulesInForce
  readonly isDryRun: boolean
  /** Orders that could not be asked. */
  readonly unasked: readonly { readonly orderId: string; readonly error: Error }[]
}

/** The summary for people. */
export const readable = ({ tally, first, rules: { policy, calendar }, isDryRun, unasked }: Summary, unitName: UnitName): string => {
  const lines = tally.moved()
  return [
    `按时限 ${policy.version}、日历 ${calendar.version} ${isDryRun ? '试算' : '重算'}了 ${tally.orders} 张工单的 ${tally.clocks} 个在走的时钟`,
    tally.movedClocks === 0 ? `没有一个到期时间${isDryRun ? '会' : '有'}变` : `${tally.movedOrders} 张工单的 ${tally.movedClocks} 个时钟${isDryRun ? '会变' : '已改，原来的承诺留在旁边'}：`,
    ...lines.slice(0, shownLines).map((line) => `  ${lineText(line, unitName)}`),
    ...(lines.length > shownLines ? [`  …… 共 ${lines.length} 行`] : []),
    ...(first.length > 0 ? ['例如：', ...first.map((move) => `  ${moveText(move, unitName)}`)] : []),
    ...(tally.bySomebody > 0 ? [`${tally.bySomebody} 个时钟的时间由决定给出，不随规则变`] : []),
    ...(tally.uncountable > 0 ? [`${tally.uncountable} 个时钟无法按这些规则计算（政策里没有它的时限，或日历不够长）`] : []),
    ...unasked.slice(0, shownMoves).map(({ orderId, error }) => `工单 ${orderId} 没有改成：${error.message}`),
    ...(unasked.length > 0 ? [`${unasked.length} 张工单没有改成；可以再执行一次，改过的不会再改`] : []),
  ].join('\n')
}

const nameOf = (clockId: string): string => CLOCK_KINDS[clockId as ClockId]?.name ?? clockId

const lineText = (line: Line, unitName: UnitName): string => {
  const parts = [
    line.later > 0 ? `${line.later} 个推后（最多 ${lengthText(line.mostLaterMinutes)}）` : '', line.earlier > 0 ? `${line.earlier} 个提前（最多 ${lengthText(line.mostEarlierMinutes)}）` : '',
    line.gained > 0 ? `${line.gained} 个开始有到期` : '', line.lost > 0 ? `${line.lost} 个不再到期` : '',
  ]
  return `${unitName(line.unit)}·${nameOf(line.clockId)}：${line.clocks} 个中 ${movesOf(line)} 个，${parts.filter(Boolean).join('，')}`
}

const moveText = ({ orderNo, unit, clockId, comparison }: MovedClock, unitName: UnitName): string =>
  `${orderNo} ${unitName(unit)}·${nameOf(clockId)}：${comparison.because.map((reason) => renderReason(reason).zh).join('；')}`

const lengthText = (minutes: number): string =>
  [[Math.floor(minutes / 1_440), '天'], [Math.floor((minutes % 1_440) / 60), '小时'], [minutes % 60, '分']].filter(([amount]) => amount !== 0).map(([amount, unit]) => `${amount} ${unit}`).join(' ') || '不到 1 分'

/** Head of the list (`--list`), and a line of it. */
export const listHead = 'order_no,unit,clock,clock_no,due_before,due_after,moved_minutes,direction,why\n'
export const listLine = ({ orderNo, unit, no, clockId, comparison }: MovedClock): string => {
  const { before, after, movedByMinutes, direction, because } = comparison
  const why = because.map((reason) => renderReason(reason).zh).join('；')
  return `${[orderNo, unit ?? '', clockId, no, iso(before), iso(after), movedByMinutes, direction, `"${why.replaceAll('"', '""')}"`].join(',')}\n`
}
const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString())

/** The summary for programs. */
export const asJson = ({ tally, first, rules: { policy, calendar }, isDryRun, unasked }: Summary, seconds: number) => ({
  isDryRun, deadlines: policy.version, calendar: calendar.version, seconds,
  orders: tally.orders, clocks: tally.clocks, movedOrders: tally.movedOrders, movedClocks: tally.movedClocks, bySomebody: tally.bySomebody, uncountable: tally.uncountable,
  lines: tally.moved(), unasked: unasked.map(({ orderId, error }) => ({ orderId, why: error.message })),
  moves: first.map(({ comparison: { before, after, movedByMinutes, direction, because }, ...move }) => ({ ...move, before: before === null ? null : iso(before), after: after === null ? null : iso(after), movedByMinutes, direction, because })),
})
