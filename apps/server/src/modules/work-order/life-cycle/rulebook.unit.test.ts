import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { actions } from '../domain/decide.ts'
import type { Transition } from '../domain/transition.ts'
import { transitions } from '../domain/transitions.ts'
import { departures, deviations } from './deviations.ts'
import { actorsOf, clocksOf, eventsNamedBy, eventsOf, fromOf, startedOf, stoppedOf, toOf, type Aspect, type RulebookRow } from './rulebook.ts'

const rulebook = (JSON.parse(readFileSync(new URL('../../../../../../docs/rulebook/life-cycle.json', import.meta.url), 'utf8')) as { transitions: readonly RulebookRow[] }).transitions

const differenceOf = (expected: Iterable<string>, found: Iterable<string>): string => {
  const [wanted, had] = [new Set(expected), new Set(found)]
  return [...[...wanted].filter((one) => !had.has(one)).map((one) => `-${one}`), ...[...had].filter((one) => !wanted.has(one)).map((one) => `+${one}`)].sort().join(' ')
}

/** In what a row of the rulebook and ours differ; nothing where they say the same. */
const differencesOf = (row: RulebookRow, ours: readonly Transition[]): Partial<Record<Aspect, string>> => {
  if (ours.length === 0) return { row: 'missing' }
  const from = fromOf(row)
  const starts = ours.flatMap((one) => [...(one.clocks?.start ?? []), ...(one.clocks?.resume ?? []), ...(one.clocks?.change ?? [])])
  const stops = ours.flatMap((one) => one.clocks?.stop ?? [])
  const events = new Set(ours.flatMap((one) => one.events))
  const lacking = (codes: readonly string[], ids: readonly string[]): string => codes.filter((code) => !ids.includes('*') && (clocksOf[code]?.every((id) => !ids.includes(id)) ?? true)).map((code) => `-${code}`).join(' ')
  const found: Record<Aspect, string> = {
    row: '',
    from: from === null ? (ours.every((one) => one.from === 'any') ? '' : 'not from any') : differenceOf(from, ours.flatMap((one) => one.from)),
    to: ours.some((one) => (toOf(row) === null ? one.to === 'same' : one.to === toOf(row) || (one.to === 'same' && from?.length === 1 && from[0] === toOf(row)))) ? '' : `-${toOf(row) ?? 'same'}`,
    actors: differenceOf(actorsOf(row), ours.flatMap((one) => actions[one.command].actors)),
    clocksStarted: lacking(startedOf(row), starts),
    clocksStopped: lacking(stoppedOf(row), stops),
    events: eventsNamedBy(row).filter((name) => eventsOf[name] === undefined || !events.has(eventsOf[name])).map((name) => `-${name}`).join(' '),
  }
  return Object.fromEntries(Object.entries(found).filter(([, difference]) => difference !== ''))
}

describe('the life cycle against the rulebook, transition by transition', () => {
  const differing = Object.fromEntries(rulebook.flatMap((row) =>
    Object.entries(differencesOf(row, transitions.filter((one) => one.rule === row.id))).map(([aspect, difference]) => [`${row.id}.${aspect}`, difference])))

  const told: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(deviations).map(([key, [difference]]) => [key, difference]))
  const of = (row: string, differences: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(differences).filter(([key]) => key.startsWith(`${row}.`)))

  it.each(rulebook.map((row) => [row.id] as const))('%s is there as the rulebook has it, or departs from it exactly as told', (id) => {
    expect(of(id, differing)).toEqual(of(id, told))
  })

  it('no deviation is told of a row that the rulebook does not have', () => {
    expect(Object.keys(told).filter((key) => !(key in differing))).toEqual([])
  })

  it('each departure has its reason in both languages, is used, and stands in the record of decisions', () => {
    const record = readFileSync(new URL('../../../../../../docs/adr/0010-where-the-life-cycle-departs-from-the-rulebook.md', import.meta.url), 'utf8')
    const used = new Set(Object.values(deviations).flatMap(([, ...because]) => because))
    for (const [name, { zh, en }] of Object.entries(departures)) {
      expect([name, /\p{Script=Han}/u.test(zh), /[a-z]{3}/.test(en), record.includes(`\`${name}\``), (used as Set<string>).has(name)]).toEqual([name, true, true, true, true])
    }
    for (const [key, [, ...because]] of Object.entries(deviations)) expect([key, because.length > 0]).toEqual([key, true])
  })

  it('every number that we give is one of the rulebook\'s', () => {
    const known = new Set(rulebook.map((row) => row.id))
    expect(transitions.flatMap((one) => (one.rule === undefined || known.has(one.rule) ? [] : [one.rule]))).toEqual([])
  })
})
