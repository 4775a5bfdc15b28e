import { isRefused } from '@suban/domain-kit'
import type { ClockEffects } from '../domain/event.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import { evolve } from '../domain/evolve.ts'
import { IDLE } from '../domain/idle/follow.ts'
import type { Status, WorkOrderState } from '../domain/state.ts'
import type { Transition } from '../domain/transition.ts'
import { transitions } from '../domain/transitions.ts'
import type { WalkStep } from './walk.ts'

const kinds = ['start', 'stop', 'resume', 'change'] as const

/** Clock ids that one event starts, stops, resumes and changes. The idle clock follows whatever happens (a law of its own): rows do not tell of it. */
const effectsOf = (effects: ClockEffects | undefined, after: WorkOrderState) => {
  const named = (numbers: readonly number[] = []) => numbers.map((no) => after.clocks.find((clock) => clock.no === no)!.clockId)
  const told = (ids: readonly string[]) => ids.filter((id) => id !== IDLE)
  return { start: told((effects?.start ?? []).map((clock) => clock.clockId)), stop: told(named(effects?.stop)), resume: told(named(effects?.resume)), change: told(named(effects?.change?.map((one) => one.no))) }
}

type Seen = { readonly command: string; readonly from: Status; readonly to: Status; readonly events: readonly string[]; readonly effects: Readonly<Record<(typeof kinds)[number], readonly string[]>> }

/** Events that a trigger brings, and the command by which a person does the same. */
const commandOfTrigger: Readonly<Record<string, string>> = { SupervisionOpened: 'openSupervision', SupervisionClimbed: 'climbSupervision' }
const isByTrigger = (event: WorkOrderEvent): boolean => (event.type === 'SupervisionOpened' && event.data.by === 'system') || (event.type === 'SupervisionClimbed' && event.data.why === 'trigger')

/** What a trigger of the policy or a suspicion brings stands behind the events of the act, and in a row of its own. */
const standsBehind = (event: WorkOrderEvent): boolean => isByTrigger(event) || event.type === 'VerdictSuspected'

/** What a step did, as rows of the table would tell it: one row, or one an event for what time does. */
const rowsOf = (step: WalkStep): readonly Seen[] => {
  if (isRefused(step.decision) || step.events.length === 0) return []
  const behind = step.events.filter(standsBehind)
  const own = step.events.filter((event) => !standsBehind(event))
  const parts: readonly (readonly WorkOrderEvent[])[] = [...(step.command.type === 'tick' ? own.map((event) => [event]) : [own]), ...behind.map((event) => [event])]
  let state = step.before
  return parts.map((events) => {
    const from = state.status
    state = events.reduce<WorkOrderState>(evolve, state)
    const all = events.map((event) => effectsOf(event.data.clocks, state))
    const effects = Object.fromEntries(kinds.map((kind) => [kind, all.flatMap((one) => one[kind])])) as unknown as Seen['effects']
    return { command: isByTrigger(events[0]!) ? commandOfTrigger[events[0]!.type]! : step.command.type, from, to: state.status, events: events.map((event) => event.type), effects }
  })
}

const isRow = (row: Transition, seen: Seen): boolean =>
  row.command === seen.command && (row.from === 'any' || row.from.includes(seen.from)) && (row.to === 'same' ? seen.from === seen.to : row.to === seen.to)
  && row.events.length === seen.events.length && row.events.every((type, index) => type === seen.events[index])

/** The table of the life cycle held against random lives: what they did that no row tells, and which rows and clocks were never seen. */
export class TableCheck {
  readonly #rows = transitions.map((row) => ({ row, from: new Set<string>(), clocks: new Set<string>(), isSeen: false }))
  readonly untold = new Set<string>()

  add(step: WalkStep): void {
    for (const seen of rowsOf(step)) {
      const found = this.#rows.filter(({ row }) => isRow(row, seen))
      const told = found.find(({ row }) => kinds.every((kind) => seen.effects[kind].every((id) => row.clocks?.[kind]?.some((own) => own === id || own === '*'))))
      if (!told) {
        const effects = kinds.flatMap((kind) => seen.effects[kind].map((id) => `${kind} ${id}`)).join(', ')
        this.untold.add(`${seen.command}: ${seen.from} → ${seen.to} [${seen.events.join(', ')}] ${effects}${found.length > 0 ? ' (clocks differ)' : ''}`)
        continue
      }
      told.isSeen = true
      told.from.add(seen.from)
      for (const kind of kinds) for (const id of seen.effects[kind]) told.clocks.add(`${kind} ${id}`)
    }
  }

  /** Rows, and statuses and clocks of rows, that no life has shown. */
  get unseen(): readonly string[] {
    return this.#rows.flatMap(({ row, from, clocks, isSeen }) => {
      const name = `${row.rule ?? 'own'} ${row.command} → ${row.to} [${row.events.join(', ')}]`
      if (!isSeen) return [name]
      const statuses = row.from === 'any' ? [] : row.from.filter((status) => !from.has(status)).map((status) => `${name} from ${status}`)
      const effects = kinds.flatMap((kind) => (row.clocks?.[kind] ?? []).filter((id) => id !== '*' && !clocks.has(`${kind} ${id}`)).map((id) => `${name}: ${kind} ${id}`))
      return [...statuses, ...effects]
    })
  }
}
