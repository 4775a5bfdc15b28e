import { departures, deviations, type Departure } from './deviations.ts'
import type { Aspect } from './rulebook.ts'
import { lifeCycleTable, statusWords, type TableRow } from './table.ts'

const effectWords = { start: '启', stop: '停', resume: '续', change: '改' } as const
const cell = (text: string): string => text.replaceAll('|', '\\|')

const line = (row: TableRow): string => [
  row.rule ?? '—', `${row.name.zh} \`${row.command}\``, row.from.length === 0 ? '任意' : row.from.map((status) => statusWords(status).zh).join('、'),
  row.to === 'same' ? '（不变）' : statusWords(row.to).zh, row.actors.map((actor) => actor.zh).join('、'),
  row.clocks.map((clock) => `${effectWords[clock.effect]}${clock.zh}`).join('、') || '—', row.events.map((event) => event.zh).join('、'), row.when?.zh ?? '',
].map(cell).join(' | ')

const aspectWords: Readonly<Record<Aspect, string>> = { row: '这一行', from: '自', to: '至', actors: '谁能做', clocksStarted: '启的钟', clocksStopped: '停的钟', events: '事件' }

const deviationLine = ([key, [difference, ...because]]: [string, readonly [string, ...Departure[]]]): string => {
  const [row = '', aspect = ''] = key.split('.')
  return [row, aspectWords[aspect as Aspect], difference === 'missing' ? '没有' : `\`${difference}\``, because.map((one) => departures[one].zh).join('；')].map(cell).join(' | ')
}

/** docs/life-cycle.md: the table for readers of the documentation, computed from the code. */
export const lifeCycleDocument = (): string => `# 工单生命周期 The life cycle of a work order

Computed from the decider's own table (\`work-order/domain/*/transitions.ts\`) by \`npm run api:export\`; a test holds the table against random lives in both
directions, and row by row against the rulebook's own ([rulebook/life-cycle.json](rulebook/life-cycle.json)). 由代码生成，不要手改。条号见业务规则 §8.3，「—」是本平台增加的步骤。

![工单生命周期](life-cycle.svg)

条 | 做什么 | 自 | 至 | 谁能做 | 时钟 | 事件 | 何时
---|---|---|---|---|---|---|---
${lifeCycleTable().map(line).join('\n')}

## 与规则手册的不同 Where it departs from the rulebook

\`+\` 本平台多的，\`-\` 本平台没有的。理由详见 [ADR 10](adr/0010-where-the-life-cycle-departs-from-the-rulebook.md)；没有列出的，与规则手册一致。

条 | 哪一项 | 不同 | 为什么
---|---|---|---
${Object.entries(deviations).map(deviationLine).join('\n')}
`
