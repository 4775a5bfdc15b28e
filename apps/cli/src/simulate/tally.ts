export const counted = [
  'arrived', 'byPhone', 'byWeb', 'byOthers', 'turnedAway', 'accepted', 'declined', 'answered', 'answerRejected', 'dispatched', 'single', 'double', 'undone', 'reclassified', 'joined', 'split',
  'signed', 'contacted', 'missed', 'progress', 'coDone', 'late', 'submitted', 'rejected', 'approved', 'passed', 'sentBack', 'called', 'unreached', 'evaluated', 'rework', 'escalated', 'reopened', 'clues', 'urged', 'closed', 'raced',
] as const
export type Counted = (typeof counted)[number]
export type Counts = Readonly<Record<Counted, number>>
export type SimulationReport = { readonly counts: Counts; readonly refusals: Readonly<Record<string, number>>; readonly citySeconds: number; readonly speed: number }

const inLine: readonly (readonly [Counted, string])[] = [['arrived', '来件'], ['answered', '直接答复'], ['dispatched', '派出'], ['submitted', '上报'], ['rework', '重办'], ['closed', '办结']]

/** What happened, in all and since the last line. */
export class Tally {
  readonly #all = zero()
  #lately = zero()
  readonly #refusals = new Map<string, number>()
  #latelyRefused = new Map<string, number>()

  count(what: Counted): void {
    this.#all[what]++
    this.#lately[what]++
  }

  refused(code: string): void {
    for (const refusals of [this.#refusals, this.#latelyRefused]) refusals.set(code, (refusals.get(code) ?? 0) + 1)
  }

  /** What happened since the last call, as a line; the next begins. */
  line(): string {
    const parts = inLine.map(([what, name]) => `${name} ${this.#lately[what]}`)
    const refusals = [...this.#latelyRefused].map(([code, n]) => `${code}×${n}`)
    this.#lately = zero()
    this.#latelyRefused = new Map()
    return `${parts.join('  ')}${refusals.length > 0 ? `  未准 ${refusals.join(' ')}` : ''}`
  }

  get counts(): Counts {
    return { ...this.#all }
  }

  get refusals(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#refusals)
  }
}

/** The sum at the end: several lines, each a share of the chain. */
export const summaryOf = ({ counts: c, refusals, citySeconds, speed }: SimulationReport): string => [
  `城里过了 ${(citySeconds / 3600).toFixed(1)} 小时，实际约 ${Math.round(speed)} 倍速`,
  `来件 ${c.arrived}（电话 ${c.byPhone}，网页 ${c.byWeb}，其他渠道 ${c.byOthers}${c.turnedAway > 0 ? `；网页限流改打电话 ${c.turnedAway}` : ''}），直接答复 ${c.answered}（不认可 ${c.answerRejected}），不予受理 ${c.declined}`,
  `派出 ${c.dispatched}（直派 ${c.single}，双派 ${c.double}，撤回 ${c.undone}），并入 ${c.joined}，拆出 ${c.split}，更正事项 ${c.reclassified}`,
  `签收 ${c.signed}，联系 ${c.contacted}（未接 ${c.missed}），上报 ${c.submitted}，单位退回 ${c.rejected}，中心退回 ${c.sentBack}，拖着没办 ${c.late}，补充 ${c.clues}，催办 ${c.urged}`,
  `回访 ${c.called}（未接通 ${c.unreached}），自行评价 ${c.evaluated}，重办 ${c.rework}（提级 ${c.escalated}，办结后要求重办 ${c.reopened}），办结 ${c.closed}`,
  Object.keys(refusals).length === 0 ? '没有一次被拒绝' : `被拒绝：${Object.entries(refusals).map(([code, n]) => `${code}×${n}`).join(' ')}`,
].join('\n')

const zero = (): Record<Counted, number> => Object.fromEntries(counted.map((what) => [what, 0])) as Record<Counted, number>
