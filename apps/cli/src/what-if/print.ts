import type { Difference, Inference, Rule } from './infer-targets.ts'
import type { Line, Tally } from './tally.ts'

export type Report = {
  readonly rows: number
  readonly rejected: Readonly<Record<string, number>>
  readonly ruleSets: readonly { readonly id: string; readonly name: string }[]
  readonly tally: Tally
  readonly targets: readonly { readonly calendar: string; readonly inference: Inference }[]
  /** How many lines of each list. */
  readonly top: number
}

const percent = (part: number, all: number): string => (all === 0 ? '—' : `${((100 * part) / all).toFixed(1)}%`)
const unitNames: Readonly<Record<string, string>> = { day: '个自然日', workingDay: '个工作日' }
const differenceNames: Readonly<Record<Difference, string>> = {
  receivedOnDayOff: '休息日收到：对方保留钟点顺到工作日，我们从上班时起算', receivedOutsideService: '下班后收到：起算点不同', otherAmount: '同一类别另有一档时限，或时限改过', setByHand: '到期钟点与收到钟点无关：人工指定或转手后重定',
}

/** The report for people. */
export const print = ({ rows, rejected, ruleSets, tally, targets, top }: Report): string => [
  `共 ${rows} 件，逐件走完登记、派单、签收、办结；退回 ${Object.values(rejected).reduce((sum, count) => sum + count, 0)} 行（${Object.entries(rejected).map(([code, count]) => `${code} ${count}`).join('，') || '无'}）`,
  '',
  ...ruleSets.map(({ id, name }, index) => `${letter(index)}  ${name}（${id}）：超时 ${tally.late[index]} 件，占 ${percent(tally.late[index]!, tally.all)}，其中至今未办结 ${tally.openLate[index]} 件`),
  ...ruleSets.flatMap((_, index) => [`   ${letter(index)} 按时限类别：${tally.byLimit[index]!.map(({ name, all, late }) => `${name} ${late}/${all}（${percent(late, all)}）`).join('，')}`]),
  '',
  `各套规则下的灯（顺序 ${ruleSets.map((_, index) => letter(index)).join('')}；● 未超时，■ 超时）：${tally.differences.map(({ lamps, count }) => `${lamps} ${count} 件`).join('，')}`,
  '', '按单位', ...linesOf(tally.byUnit, ruleSets.length, top), '', '按事项', ...linesOf(tally.byMatter, ruleSets.length, top),
  ...targets.flatMap(({ calendar, inference }) => ['', ...targetLines(calendar, inference, top)]),
].join('\n')

const letter = (index: number): string => String.fromCodePoint(65 + index)
const linesOf = (lines: readonly Line[], sets: number, top: number): readonly string[] =>
  lines.slice(0, top).map(({ name, all, late }) => `  ${name}：${Array.from({ length: sets }, (_, index) => `${letter(index)} ${late[index]}（${percent(late[index]!, all)}）`).join('  ')}，共 ${all} 件`)

const targetLines = (calendar: string, { rows, agreeing, groups, differences }: Inference, top: number): readonly string[] => [
  `推断文件自带应办结时间的规则（${calendar}）：隔一件取一件推断，用其余的核对，一致 ${agreeing} / ${rows}（${percent(agreeing, rows)}）`,
  ...(Object.entries(differences) as [Difference, number][]).toSorted((one, other) => other[1] - one[1]).map(([difference, count]) => `  不一致 ${count} 件：${differenceNames[difference]}`),
  ...groups.slice(0, top).map((group) => `  ${group.name}：${ruleText(group.rule)}，一致 ${percent(group.agreeing, group.rows)}（${group.rows} 件）`),
]
const ruleText = ({ duration }: Rule): string => `${duration.amount} ${unitNames[duration.unit] ?? duration.unit}`
