import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkOrderEvent } from '../../domain/events.ts'
import { middles } from '../../testing/middles.ts'
import { eventsOf, walk, walks } from '../../testing/walk.ts'
import { lineOf, lines } from './index.ts'
import type { CaseNamer } from './line.ts'

const namer: CaseNamer = { unit: () => 'UNIT', person: () => 'PERSON', matter: () => ({ zh: 'MATTER', en: 'MATTER' }), holder: () => 'UNIT' }
const words = { get: () => 'WORDS' } as unknown as ReadonlyMap<string, string>
const isChinese = /\p{Script=Han}/u

/** The event with everything that somebody wrote in Chinese taken out: what is Chinese still, the line itself says. */
const withoutWords = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' && isChinese.test(value) ? 'WORDS' : value))) as Data

describe('lines of the timeline', { timeout: 240_000 }, () => {
  it('speak both languages, of every event that random lives bring', () => {
    const lives = fc.sample(walks(60), { seed: 12345, numRuns: 600 })
    const begun = middles.flatMap(({ start }) => fc.sample(walks(20), { seed: 12345, numRuns: 90 }).map((draws) => walk(draws, {}, undefined, start)))
    const events: readonly WorkOrderEvent[] = [...lives.map((draws) => walk(draws)), ...begun].flatMap(eventsOf)
    const seen = new Set<string>()
    const faults = new Set<string>()
    for (const event of events) {
      if (!lines[event.type]) continue
      seen.add(event.type)
      for (const texts of [words, new Map<string, string>()]) {
        const said = lineOf(event.type).say(withoutWords(event.data), namer, texts)
        const english = typeof said === 'string' ? said : said.en
        if (isChinese.test(english)) faults.add(`${event.type}: ${english}`)
      }
    }
    expect([...faults]).toEqual([])
    expect(Object.keys(lines).filter((type) => !seen.has(type))).toEqual([])
  })

  it('say in English what they say in Chinese', () => {
    const say = (type: 'WorkOrderDispatched' | 'CallBackCompleted', data: object) => lineOf(type).say(data, { ...namer, unit: (code) => code }, words)
    expect(say('WorkOrderDispatched', { assignments: [{ no: 1, unitCode: '城管局', role: 'lead' }, { no: 2, unitCode: '供水公司', role: 'co' }], note: '请尽快' }))
      .toEqual({ zh: '主办：城管局；协办：供水公司。请尽快', en: 'Lead: 城管局; Co-unit: 供水公司. 请尽快' })
    expect(say('CallBackCompleted', { contacted: true, solved: false, satisfaction: 2, textId: 'T' })).toEqual({ zh: '已联系；未解决；不满意。WORDS', en: 'Contacted; not solved; Dissatisfied. WORDS' })
  })
})
