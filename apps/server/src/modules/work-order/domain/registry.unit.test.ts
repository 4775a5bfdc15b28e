import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { assignmentStatuses, deadlineClasses, lamps, orderStatuses, refusals } from '@suban/contract'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { eventTypes } from '../testing/event-types.ts'
import type { CommandType } from './commands.ts'
import { actions } from './decide.ts'
import { workOrderRefusals } from './refusals.ts'
import type { AssignmentStatus, DeadlineClass, Lamp, Status } from './state.ts'

const eventLabels = new URL('../../../../../../packages/contract/src/event-labels.ts', import.meta.url)

const sources = (folder: URL): string =>
  readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder))
    return entry.name.endsWith('.test.ts') ? '' : readFileSync(new URL(entry.name, folder), 'utf8')
  }).join('\n')

describe('what the life cycle says can be told to people', () => {
  it('every refusal is in the registry, with a sentence and a next step in both languages', () => {
    for (const code of workOrderRefusals) {
      const entry = refusals[code]
      expect(entry.status).toBeGreaterThanOrEqual(400)
      expect(entry.zh + entry.next).toMatch(/[一-鿿]/)
      expect(entry.en.length * entry.nextEn.length).toBeGreaterThan(0)
    }
  })

  it('every refusal is used: the decider can say it', () => {
    // The order itself does not know its own id: whoever looks up the target compares the two.
    const saidElsewhere = ['ATTACH_TO_ITSELF']
    const text = sources(new URL('./', import.meta.url))
    expect(workOrderRefusals.filter((code) => !text.includes(`refuse('${code}'`))).toEqual(saidElsewhere)
  })

  it('every refusal names the slots that its sentence fills', () => {
    const text = sources(new URL('./', import.meta.url))
    for (const code of workOrderRefusals) {
      const slots = [...`${refusals[code].zh}${refusals[code].next}${refusals[code].en}${refusals[code].nextEn}`.matchAll(/\{(\w+)\}/g)].map((slot) => slot[1]!)
      for (const said of text.matchAll(new RegExp(`refuse\\('${code}'(?:, \\{([^}]*)\\})?`, 'g'))) {
        for (const slot of slots) expect(said[1] ?? '', `${code} needs {${slot}}`).toContain(slot)
      }
    }
  })

  it('statuses, lamps and classes are those of the contract', () => {
    expectTypeOf<Exclude<Status, 'absent' | (typeof orderStatuses)[number]>>().toEqualTypeOf<never>()
    expectTypeOf<AssignmentStatus>().toEqualTypeOf<(typeof assignmentStatuses)[number]>()
    expectTypeOf<DeadlineClass>().toEqualTypeOf<(typeof deadlineClasses)[number]>()
    expectTypeOf<Lamp>().toEqualTypeOf<(typeof lamps)[number]>()
    expectTypeOf<keyof typeof actions>().toEqualTypeOf<CommandType>()
  })

  it.skipIf(!existsSync(eventLabels))('every event has a Chinese and an English label', async () => {
    const module = (await import(eventLabels.href)) as Record<string, Record<string, { zh?: string; en?: string }>>
    const labels = Object.values(module).find((value) => typeof value === 'object' && 'RequestRegistered' in value)
    expect(labels).toBeDefined()
    for (const type of eventTypes) {
      expect(labels![type]?.zh, type).toMatch(/[一-鿿]/)
      expect(labels![type]?.en, type).toMatch(/\w/)
    }
    expect(Object.keys(labels!).toSorted()).toEqual(eventTypes.toSorted())
  })
})
