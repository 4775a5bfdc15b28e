import { describe, expect, it } from 'vitest'
import { actionLabels, commandSummary, requesterActions, requesterCommandSummary } from '../actions.ts'
import { orderCommands, requesterCommands, type OrderCommandName, type RequesterCommandName } from '../commands.ts'
import { eventLabels } from '../event-labels.ts'
import { noticeLabels } from '../notices.ts'
import { refusals } from '../refusals.ts'
import * as mechanisms from './index.ts'

/** The names that all mechanisms together have in their tables of one kind. */
const namesIn = (kind: string): string[] =>
  Object.entries(mechanisms).flatMap(([name, table]) => (name.endsWith(kind) && (kind !== 'Commands' || !name.endsWith('RequesterCommands')) ? Object.keys(table) : [])).sort()

describe('the mechanisms of the life cycle', () => {
  const joined: Record<string, object> = {
    Commands: orderCommands, RequesterCommands: requesterCommands, ActionLabels: actionLabels, RequesterActions: requesterActions, EventLabels: eventLabels, Notices: noticeLabels,
  }
  it.each(Object.keys(joined))('%s: every mechanism is in the registry, and no name stands in two of them', (kind) => {
    expect(namesIn(kind).length).toBeGreaterThan(3)
    expect(namesIn(kind)).toEqual(Object.keys(joined[kind]!).sort())
  })

  it('refusals: the same, beside those of the whole platform', () => {
    const own = namesIn('Refusals')
    expect(new Set(own).size).toBe(own.length)
    expect(own.filter((code) => !(code in refusals))).toEqual([])
  })

  it('every command is called something in the description of the API', () => {
    for (const name of Object.keys(orderCommands)) expect([name, commandSummary(name as OrderCommandName)]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)])
    for (const name of Object.keys(requesterCommands)) expect([name, requesterCommandSummary(name as RequesterCommandName)]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)])
    expect(commandSummary('dispatch')).toBe('派单（直派、双派）')
  })
})
