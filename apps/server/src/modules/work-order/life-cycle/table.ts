import { actionLabels, eventLabels, orderStatuses, statusLabels, roleLabels, type OrderStatus } from '@suban/contract'
import { CLOCK_KINDS } from '../../calendar/index.ts'
import type { CommandType } from '../domain/commands.ts'
import { actions } from '../domain/decide.ts'
import type { Status } from '../domain/state.ts'
import type { Transition } from '../domain/transition.ts'
import { transitions } from '../domain/transitions.ts'

export type Words = { readonly zh: string; readonly en: string }

/** A row of the life cycle as people read it. `from` empty: any status. */
export type TableRow = {
  readonly rule: string | null
  readonly command: string
  readonly name: Words
  readonly from: readonly string[]
  readonly to: string
  readonly actors: readonly Words[]
  readonly clocks: readonly (Words & { readonly effect: 'start' | 'stop' | 'resume' | 'change' })[]
  readonly events: readonly Words[]
  readonly when: Words | null
}

const effects = ['start', 'stop', 'resume', 'change'] as const
const internalActors: Readonly<Record<string, Words>> = { requester: { zh: '诉求人', en: 'Requester' }, system: { zh: '系统', en: 'System' } }

/** Who may send a command, in words. */
const actorsOf = (command: CommandType): readonly Words[] => actions[command].actors.map((role) => internalActors[role] ?? roleLabels[role as keyof typeof roleLabels] ?? { zh: role, en: role })

const nameOf = (row: Transition): Words => actionLabels[row.command] ?? eventLabels[row.events.at(-1) ?? ''] ?? { zh: row.command, en: row.command }

const clockWords = (id: string): Words => {
  if (id === '*') return { zh: '其余在走的钟', en: 'whatever else runs' }
  const kind = CLOCK_KINDS[id as keyof typeof CLOCK_KINDS] as { readonly name: string; readonly code: string } | undefined
  return { zh: kind?.name ?? id, en: kind ? `${id} (${kind.code})` : id }
}

const rowOf = (row: Transition): TableRow => ({
  rule: row.rule ?? null, command: row.command, name: nameOf(row), from: row.from === 'any' ? [] : row.from, to: row.to, actors: actorsOf(row.command),
  clocks: effects.flatMap((effect) => (row.clocks?.[effect] ?? []).map((id) => ({ ...clockWords(id), effect }))),
  events: row.events.map((type) => eventLabels[type] ?? { zh: type, en: type }).map(({ zh, en }) => ({ zh, en })), when: row.when ?? null,
})

/** Every status in the order of the chain. */
export const allStatuses: readonly Status[] = orderStatuses

/** The whole life cycle, row by row, as the decider lives it. */
export const lifeCycleTable = (): readonly TableRow[] => transitions.map(rowOf)

export const statusWords = (status: string): Words => (status === 'absent' ? { zh: '登记', en: 'Registration' } : (statusLabels[status as OrderStatus] ?? { zh: status, en: status }))
