import { actionLabels, eventLabels, noticeLabels, orderCommands, reasons, refusals, requesterCommands, rungs } from '@suban/contract'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CLOCK_KINDS } from './modules/calendar/index.ts'
import { eventTypes } from './modules/work-order/testing/event-types.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** All source text below a folder, without tests and what serves only them. */
const sourcesOf = (folder: string): string =>
  readdirSync(repository + folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') && !/[\\/]testing([\\/]|$)/.test(entry.parentPath))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).join('\n')

const server = sourcesOf('apps/server/src')
const all = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort()
const slotsOf = (...sentences: string[]): string[] => all(sentences.join(' '), /\{(\w+)\}/g)
/** Slots that an English sentence may ask for beside a Chinese one: the same, and a name in English (`reasonEn`) where that has the name (`reason`). */
const inEnglishToo = (slots: readonly string[]): string[] => slots.flatMap((slot) => [slot, `${slot}En`])
const isChinese = expect.stringMatching(/\p{Script=Han}/u)
const isEnglish = expect.stringMatching(/[a-z]{2}/i)

/**
 * Refusals between parts of the program, which stop a publication or a start with a sentence of their own and never reach a person
 * through HTTP; so they have no place in the registry.
 */
const amongPrograms = ['CALENDAR_BROKEN', 'CALENDAR_NOT_COVERED', 'DEADLINES_BROKEN', 'DEADLINE_CLASS_UNKNOWN', 'POLICY_BROKEN', 'TRAINING_NEEDS_TWO_CLASSES']

describe('every "no" can be told to people', () => {
  const said = all(server, /(?:refuse|brokenDocument)\('([A-Z][A-Z_]+)'/g)

  it('every refusal in the source is in the registry, or never leaves the program', () => {
    expect(said.length).toBeGreaterThan(50)
    expect(said.filter((code) => !(code in refusals) && !amongPrograms.includes(code))).toEqual([])
    expect(amongPrograms.filter((code) => !said.includes(code))).toEqual([])
  })

  it('every refusal in the registry is said somewhere', () => {
    expect(Object.keys(refusals).filter((code) => !said.includes(code))).toEqual([])
  })

  it('each has an HTTP status of an expected "no", what happened and what to do now, in both languages, with the same slots', () => {
    for (const [code, entry] of Object.entries(refusals)) {
      expect([code, entry.zh, entry.next, entry.en, entry.nextEn]).toEqual([code, isChinese, isChinese, isEnglish, isEnglish])
      expect([code, entry.status >= 400 && (entry.status < 500 || code === 'UNEXPECTED')]).toEqual([code, true])
      const english = slotsOf(entry.en, entry.nextEn)
      expect([code, english.filter((slot) => !inEnglishToo(slotsOf(entry.zh, entry.next)).includes(slot))]).toEqual([code, []])
    }
  })
})

describe('every "because" can be told to people', () => {
  const plain = all(server, /\bcode: (?:\w+(?:\.\w+)* \? )?'([A-Z][A-Z_]+)'/g)
  const chosen = all(server, /\b(?:code|reason): [^'\n,]*'[A-Z_]+' : '([A-Z][A-Z_]+)'/g)
  const named = all(server, /\breason: (?:[^'\n,]* \? )?'([A-Z][A-Z_]+)'/g)
  const faults = all(server, /'(FAULT_[A-Z_]+)'/g)
  const clocks = all(server, /'(CLOCK_[A-Z_]+)'/g).filter((code) => code !== 'CLOCK_KINDS' && !(code in refusals))
  const used = [...new Set([...plain, ...chosen, ...named, ...faults, ...clocks])]

  it('every reason that the source gives has a sentence', () => {
    expect(used.length).toBeGreaterThan(60)
    expect(used.filter((code) => !(code in reasons))).toEqual([])
  })

  it('every sentence is used', () => {
    expect(Object.keys(reasons).filter((code) => !server.includes(`'${code}'`))).toEqual([])
  })

  it('each speaks both languages and asks for no slot in English that it does not know in Chinese', () => {
    for (const [code, { zh, en }] of Object.entries(reasons)) {
      expect([code, zh, en]).toEqual([code, isChinese, isEnglish])
      expect([code, slotsOf(en).filter((slot) => !inEnglishToo(slotsOf(zh)).includes(slot))]).toEqual([code, []])
    }
  })
})

describe('everything that happens has a name', () => {
  it('every event has a label in both languages, and no label is left over', () => {
    expect(Object.keys(eventLabels).sort()).toEqual([...eventTypes].sort())
    for (const [type, label] of Object.entries(eventLabels)) expect([type, label.zh, label.en]).toEqual([type, isChinese, isEnglish])
    for (const label of Object.values(eventLabels)) if (label.publicZh) expect(label).toMatchObject({ publicZh: isChinese, publicEn: isEnglish, isPublic: true })
  })

  it('every notice has words, and no words are left over', () => {
    const sent = [...all(server, /'(NOTICE_[A-Z_]+)'/g), ...['YELLOW', 'RED', 'BLACK'].map((lamp) => `NOTICE_LAMP_${lamp}`), ...rungs.map((rung) => `NOTICE_SUPERVISED_${rung.toUpperCase()}`)].sort()
    expect(server).toContain('`NOTICE_LAMP_${event.data.lamp.toUpperCase()}`')
    expect(Object.keys(noticeLabels).sort()).toEqual(sent)
    for (const [code, label] of Object.entries(noticeLabels)) expect([code, label.zh, label.en]).toEqual([code, isChinese, isEnglish])
  })

  it('every button names a command that exists', () => {
    const commands = [...Object.keys(orderCommands), ...Object.keys(requesterCommands)]
    for (const label of Object.values(actionLabels)) expect(commands).toContain(label.command)
  })

  it('every clock has a name', () => {
    for (const [id, { name, nameEn }] of Object.entries(CLOCK_KINDS)) expect([id, name, nameEn]).toEqual([id, isChinese, isEnglish])
  })
})

describe('the glossary is complete', () => {
  const glossary = readFileSync(`${repository}docs/glossary.md`, 'utf8').split('\n')

  it('every refusal of the registry stands in it with its status and sentence, and no other', () => {
    const written = glossary.flatMap((line) => {
      const [, code, status, zh] = /^\| `([A-Z][A-Z_]+)` \| (\d{3}) \| (.+) \|$/.exec(line) ?? []
      return code ? [{ code, status: Number(status), zh }] : []
    })
    const known = Object.entries(refusals).map(([code, { status, zh }]) => ({ code, status, zh }))
    const byCode = (one: { code: string }, other: { code: string }) => (one.code < other.code ? -1 : 1)
    expect(written.sort(byCode)).toEqual(known.sort(byCode))
  })

  it('every clock too, by its names and its clause of the rulebook', () => {
    const lines = new Set(glossary)
    const clocks = Object.entries(CLOCK_KINDS).map(([id, { name, nameEn, code }]) => `| ${name} | \`${id}\` | ${nameEn} | ${code} |`)
    expect(clocks.filter((line) => !lines.has(line))).toEqual([])
  })

  it('every event and every notice too, in the words that people read', () => {
    const lines = new Set(glossary)
    const events = Object.entries(eventLabels).map(([type, { zh, en, lane, isPublic, publicZh }]) => `| ${zh} | \`${type}\` | ${en} | \`${lane}\` | ${isPublic ? (publicZh ?? zh) : '—'} |`)
    const notices = Object.entries(noticeLabels).map(([code, { zh }]) => `| ${zh} | \`${code}\` |`)
    expect([...events, ...notices].filter((line) => !lines.has(line))).toEqual([])
  })
})

describe('the front ends ask for nothing that is not there', () => {
  const asked = all(readFileSync(`${repository}packages/api-client/src/endpoints.ts`, 'utf8'), /'(?:[A-Z]+ )?(\/api\/[^']+)'/g).map((address) => address.replaceAll(/:(\w+)/g, '{$1}'))
  const { paths } = JSON.parse(readFileSync(`${repository}packages/contract/openapi.json`, 'utf8')) as { paths: Record<string, unknown> }

  it('every address that the client knows is a route of the server', () => {
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((address) => !(address in paths))).toEqual([])
  })
})
