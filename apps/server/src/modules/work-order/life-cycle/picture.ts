import { transitions } from '../domain/transitions.ts'
import type { Status } from '../domain/state.ts'
import { statusWords } from './table.ts'

type Point = { readonly x: number; readonly y: number }

/** Where each status stands: the chain from left to right in the middle, ways aside above, ways out below. Columns and rows of the grid. */
const places: Readonly<Record<Status, readonly [column: number, row: number]>> = {
  absent: [0, 2],
  intakePending: [1, 2], infoNeeded: [0.6, 0.9], declined: [0.6, 3.6], emergencyTransferred: [1.6, 3.6],
  directAnswered: [1.6, 0.9], dispatchPending: [2.2, 2], preConsult: [2.6, 0.9], merged: [2.6, 3.6],
  signPending: [3.4, 2], arbitration: [3.6, 0.3], returnReview: [4.2, 1.1], withdrawn: [3.6, 3.6],
  handling: [4.6, 2], suspended: [4.6, 3.2], terminated: [4.6, 4.3], escalated: [5.6, 3.2], rework: [6.8, 3.2],
  unitReview: [5.8, 2], centreReview: [6.8, 1.2], callBackPending: [7.6, 2], callingBack: [8.6, 1.2], closed: [8.8, 2.4], archived: [9.6, 3.4],
}
const cell = { width: 136, height: 128 } as const
const box = { width: 104, height: 40 } as const
const margin = 70
const width = 9.6 * cell.width + 2 * margin
const height = 4.3 * cell.height + 2 * margin
const chain: readonly string[] = ['absent>intakePending', 'absent>dispatchPending', 'intakePending>dispatchPending', 'dispatchPending>signPending', 'signPending>handling', 'handling>unitReview',
  'unitReview>centreReview', 'centreReview>callBackPending', 'callBackPending>callingBack', 'callingBack>closed', 'closed>archived']

const centreOf = (status: Status): Point => ({ x: margin + places[status][0] * cell.width, y: margin + places[status][1] * cell.height })

type Edge = { readonly from: Status; readonly to: Status; readonly rules: readonly string[] }

/** One arrow a pair of statuses, with the numbers of all the rows that lead along it. */
const edges = (): readonly Edge[] => {
  const found = new Map<string, { from: Status; to: Status; rules: Set<string> }>()
  for (const row of transitions) {
    if (row.from === 'any' || row.to === 'same') continue
    for (const from of row.from) {
      if (from === row.to) continue
      const key = `${from}>${row.to}`
      const edge = found.get(key) ?? { from, to: row.to, rules: new Set<string>() }
      edge.rules.add(row.rule ?? '+')
      found.set(key, edge)
    }
  }
  return [...found.values()].map(({ from, to, rules }) => ({ from, to, rules: [...rules] }))
}

/** Where the line from one box towards a point leaves the box. */
const border = (from: Point, towards: Point): Point => {
  const dx = towards.x - from.x
  const dy = towards.y - from.y
  const scale = Math.min(Math.abs(dx) < 1 ? Infinity : (box.width / 2 + 3) / Math.abs(dx), Math.abs(dy) < 1 ? Infinity : (box.height / 2 + 3) / Math.abs(dy))
  return { x: from.x + dx * scale, y: from.y + dy * scale }
}

const n = (value: number): string => value.toFixed(1)

const drawEdge = ({ from, to, rules }: Edge): string => {
  const [start, end] = [centreOf(from), centreOf(to)]
  const length = Math.hypot(end.x - start.x, end.y - start.y)
  const isChain = chain.includes(`${from}>${to}`)
  // Ways are bent to the right of their direction, so that there and back are two lines; the longer, the wider. The chain runs straight.
  const bend = isChain && length < 1.6 * cell.width ? 0 : Math.min(0.2 * length, 64)
  const middle: Point = { x: (start.x + end.x) / 2 - ((end.y - start.y) / length) * bend, y: (start.y + end.y) / 2 + ((end.x - start.x) / length) * bend }
  const [a, b] = [border(start, middle), border(end, middle)]
  const label: Point = { x: (a.x + 2 * middle.x + b.x) / 4, y: (a.y + 2 * middle.y + b.y) / 4 }
  return `<path class="${isChain ? 'chain' : 'way'}" d="M${n(a.x)} ${n(a.y)} Q${n(middle.x)} ${n(middle.y)} ${n(b.x)} ${n(b.y)}" marker-end="url(#${isChain ? 'chain' : 'way'}-end)"/>`
    + `<text class="rule" x="${n(label.x)}" y="${n(label.y + 4)}">${rules.join(' ')}</text>`
}

const drawStatus = (status: Status): string => {
  const { x, y } = centreOf(status)
  const { zh, en } = statusWords(status)
  const isEnd = ['declined', 'archived', 'withdrawn', 'merged', 'terminated', 'emergencyTransferred'].includes(status)
  return `<g class="${isEnd ? 'end' : 'status'}"><rect x="${n(x - box.width / 2)}" y="${n(y - box.height / 2)}" width="${box.width}" height="${box.height}" rx="4"/>`
    + `<text x="${n(x)}" y="${n(y - 1)}">${zh}</text><text class="en" x="${n(x)}" y="${n(y + 13)}">${en}</text></g>`
}

const style = `text{font:13px "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;fill:#1b2a33;text-anchor:middle}
.en{font-size:9.5px;fill:#5b6b75}.rule{font-size:9.5px;fill:#0b6e75;paint-order:stroke;stroke:#fff;stroke-width:3px}
rect{fill:#fff;stroke:#1b2a33}.end rect{fill:#f5f7f8;stroke:#5b6b75;stroke-dasharray:4 3}
path{fill:none}.chain{stroke:#0b6e75;stroke-width:2}.way{stroke:#8a99a3;stroke-width:1}`

/** The life cycle as a picture: statuses and ways between them, computed from the same table that the tests hold against the decider. */
export const lifeCyclePicture = (): string => [
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-label="工单生命周期"><title>工单生命周期 The life cycle of a work order</title>`,
  `<style>${style}</style><defs>${['chain', 'way'].map((kind) => `<marker id="${kind}-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8Z" style="fill:${kind === 'chain' ? '#0b6e75' : '#8a99a3'};stroke:none"/></marker>`).join('')}</defs>`,
  `<rect x="0" y="0" width="${n(width)}" height="${n(height)}" style="stroke:none"/>`,
  ...edges().map(drawEdge),
  ...(Object.keys(places) as Status[]).map(drawStatus),
  '</svg>',
].join('\n')
