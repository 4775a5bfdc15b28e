import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCityFolder, openTestCity, type TestCity } from '../../../testing/test-city.ts'
import { readFolder } from '../publish-policies.ts'
import type { Documents } from '../kinds.ts'
import { checkDocuments, type CheckReport } from './check-documents.ts'

/** Changes a policy document, also in ways that its own type would forbid: hence `any`. */
type Change = (json: any) => void

let test: TestCity
let documents: Documents
beforeAll(async () => {
  test = await openTestCity()
  documents = await readFolder(demoCityFolder)
})
afterAll(() => test.close())

const check = (changes: Partial<Record<keyof Documents, Change>> = {}): CheckReport => {
  const changed = structuredClone(documents)
  for (const [kind, change] of Object.entries(changes)) change(changed[kind as keyof Documents])
  return checkDocuments(changed, test.city.organisation.directory, '2026-03-03')
}
const errors = (report: CheckReport) => report.faults.filter((fault) => fault.severity === 'error').map((fault) => `${fault.kind} ${fault.pointer} ${fault.zh}`)

describe('the policies of a city, checked together', () => {
  it('the demo city has no error, and every example of every kind is run', () => {
    const report = check()
    expect(errors(report)).toEqual([])
    expect(report.examples.every((example) => example.holds && example.why === '')).toBe(true)
    const counted = Object.fromEntries(['calendar', 'deadlines', 'life-cycle', 'ladders', 'classification', 'duty-examples'].map((kind) => [kind, report.examples.filter((example) => example.kind === kind).length]))
    for (const [kind, count] of Object.entries(counted)) expect([kind, count]).toEqual([kind, (documents[kind as keyof Documents] as { examples: unknown[] }).examples.length])
  })

  it.each<[string, Partial<Record<keyof Documents, Change>>, readonly string[]]>([
    ['a matter nobody is responsible for', { 'duty-list': (json) => { json.entries = json.entries.filter((entry: { matter: string }) => entry.matter !== '010501') } }, ['matter-list /entries/', '「路灯不亮」没有职责条目']],
    ['two duties for one matter', { 'duty-list': (json) => { json.entries.push(json.entries[0]) } }, ['duty-list /entries/0', '有 2 条职责条目']],
    ['a department that does not exist', { 'duty-list': (json) => { json.entries[4].lead = { kind: 'department', department: 'nowhere', level: 'city' } } }, ['duty-list /entries/4', '不在组织目录中']],
    ['a field of a list, by its place', { 'matter-list': (json) => { json.entries[3].code = '01010' } }, ['matter-list /entries/3/code ', '第 4 项']],
    ['a circle in the ladder', { ladders: (json) => { json.escalation.push({ unit: '990100-water-affairs', to: '990100-water-company', because: '试' }) } }, ['ladders /escalation/', '绕成一圈']],
    ['a ladder to a unit that does not exist', { ladders: (json) => { json.escalation[0].to = '990100-nowhere' } }, ['ladders /escalation/0 ', '不在组织目录中']],
    ['a deadline class that the lists use and the deadlines lack', { deadlines: (json) => { delete json.classes['15d']; for (const clock of Object.values(json.clocks) as any[]) delete clock.byClass['15d']; json.examples = json.examples.filter((example: any) => !JSON.stringify(example).includes('15d')) } }, ['deadlines /classes ', '「15d」']],
    ['a clock without a limit for a class', { deadlines: (json) => { delete json.clocks.handling.byClass['7d'] } }, ['deadlines /clocks/handling', '缺少 7d 类的时限']],
    ['an exception for a flag that nothing sets', { classification: (json) => { json.flags = json.flags.filter((flag: { flag: string }) => flag.flag !== 'enterprise') } }, ['duty-list /entries/', '「enterprise」']],
    ['a template with a slot that nothing fills', { 'call-back-script': (json) => { json.lines[2] = '您反映的{问题}解决了吗？' } }, ['call-back-script /lines/2 ', '{问题}']],
    ['a result type that does not exist', { 'life-cycle': (json) => { json.evidenceFor.push('done') } }, ['life-cycle /evidenceFor/', '「done」']],
    ['a holiday twice', { calendar: (json) => { json.years[2].holidays.push(json.years[2].holidays[0]) } }, ['calendar /years/2/holidays', '已在']],
    ['a calendar that moves a promised time', { calendar: (json) => { json.serviceHours = [{ from: '10:00', to: '12:00' }, { from: '13:30', to: '17:30' }]; json.examples = [] } }, ['deadlines /examples/', '不成立']],
    ['an optional document that is broken', { ladders: (json) => { delete json.escalation } }, ['ladders ', 'escalation']],
  ])('%s is refused, and the place is named', (_name, changes, [begins, says]) => {
    const found = errors(check(changes))
    expect(found.find((line) => line.startsWith(begins!) && line.includes(says!)) ?? found).toEqual(expect.any(String))
  })

  it('a kind that a city needs may not be missing, one that it may do without may', () => {
    const { ladders: _ladders, security: _security, ...rest } = documents
    expect(errors(checkDocuments(rest, test.city.organisation.directory, '2026-03-03'))).toEqual(['security  缺少「安全规则」'])
  })

  it('each example has its own answer, also where the parser stops at the first that fails', () => {
    const verdicts = (documents['life-cycle'] as { examples: { name: string; given: object }[] }).examples.flatMap((example, index) => ('solved' in example.given && !example.name.includes('可办结') ? [index] : []))
    expect(verdicts).toHaveLength(3)
    const report = check({ 'life-cycle': (json) => { for (const index of verdicts) json.examples[index].expect = 'close' }, classification: (json) => { json.examples[1].expect.kind = 'praise' } })
    const failed = report.examples.filter((example) => !example.holds)
    expect(failed.map(({ kind, pointer }) => `${kind}${pointer}`)).toEqual([...verdicts.map((index) => `life-cycle/examples/${index}`), 'classification/examples/1'])
    expect(failed[0]!.why).toContain('应为 close，按此政策却是 rework')
    expect(errors(report)).toHaveLength(4)
    expect(errors(check({ 'life-cycle': (json) => { json.examples = [{ ...json.examples[verdicts[0]!], expect: 'close' }] } }))).toHaveLength(1)
  })

  it('warns of what is no error: an escalation that never happens, a calendar that ends soon', () => {
    const warnings = check({ 'life-cycle': (json) => { json.rework.escalateFromRound = 9; json.examples = json.examples.filter((example: any) => example.expect !== 'escalate') }, calendar: (json) => { json.covers.to = '2026-06-30'; json.years = json.years.slice(0, 3); json.years[2].holidays = json.years[2].holidays.filter((holiday: any) => holiday.off.to <= '2026-06-30'); json.examples = [] } })
      .faults.filter((fault) => fault.severity === 'warning').map((fault) => fault.pointer)
    expect(warnings).toEqual(expect.arrayContaining(['/rework/escalateFromRound', '/covers/to']))
  })
})
