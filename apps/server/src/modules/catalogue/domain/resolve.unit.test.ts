import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'
import { findFaults } from './find-faults.ts'
import { joinLists, type DispatchCatalogue, type DutyEntry, type MatterEntry, type PracticeEntry, type UnitRule } from './lists.ts'
import { departmentIsResponsible, resolve, type Question, type UnitFinder } from './resolve.ts'

const street: UnitRule = { kind: 'territory', level: 'street' }
const bureau = (department: string, isResponsible?: boolean): UnitRule => ({ kind: 'department', department, level: 'district', ...(isResponsible === undefined ? {} : { isResponsible }) })
const city = (department: string): UnitRule => ({ kind: 'department', department, level: 'city' })

const matter = (code: string, facts: Partial<MatterEntry> = {}): MatterEntry => ({
  code, level1: '城市管理', level2: '市容', name: `事项${code}`, definition: '说明', inScope: [], outOfScope: [], keywords: [`词${code}`], phrases: ['说法'], requestKinds: ['complaint'], askFor: [], ...facts,
})
const duty = (code: string, facts: Partial<DutyEntry> = {}): DutyEntry => ({ matter: code, lead: street, co: [bureau('enforcement', true)], overrides: [], legalBasis: [], ...facts })
const practice = (code: string, facts: Partial<PracticeEntry> = {}): PracticeEntry => ({ matter: code, deadlineClass: '7d', urgency: 'normal', evidence: [], answerTemplate: '答复', steps: [], ...facts })
const head = { id: 'x', version: '1', effectiveFrom: '2026-01-01', note: '' }
const join = (matters: MatterEntry[], duties: DutyEntry[], practices: PracticeEntry[], version = '1'): DispatchCatalogue =>
  joinLists({ ...head, version, entries: matters }, { ...head, version, entries: duties }, { ...head, version, entries: practices })

/** One district has no bureau of ecology; the bureau of heritage is closed everywhere. */
const units: UnitFinder = {
  department: (key, region = '99') => (key === 'nowhere' || (key === 'ecology' && region === 'd2') ? null : { code: `${region}-${key}`, isActive: key !== 'heritage' }),
  name: (code) => code,
}
const ask = (catalogue: DispatchCatalogue, facts: Partial<Question> = {}) =>
  resolve(catalogue, { matterCode: '010101', territory: { street: 's1', district: 'd1' }, requestKind: 'complaint', flags: [], ...facts }, units)
const plain = join([matter('010101')], [duty('010101')], [practice('010101')])
const codes = (reasons: readonly { code: string }[]) => reasons.map((reason) => reason.code)

describe('who is responsible', () => {
  it('the lists answer with each step and where it stands', () => {
    expect(ask(plain)).toMatchObject({ lead: 's1', co: ['d1-enforcement'], deadlineClass: '7d', urgency: 'normal', missing: [], version: '1' })
    expect(codes(ask(plain).because)).toEqual(['MATTER_LISTED', 'PRACTICE_DEADLINE', 'LEAD_TERRITORY', 'CO_RESPONSIBLE_DEPARTMENT'])
    for (const reason of ask(plain).because) expect(reason.source).toMatchObject({ version: '1', entry: '010101' })
  })

  it('without a place it says that the place is missing, once, and keeps the deadline', () => {
    expect(ask(plain, { territory: null })).toMatchObject({ lead: null, co: [], deadlineClass: '7d' })
    expect(codes(ask(plain, { territory: null }).missing)).toEqual(['PLACE_NEEDED'])
  })

  it('a city department needs no place', () => {
    expect(ask(join([matter('010101')], [duty('010101', { lead: city('water'), co: [] })], [practice('010101')]), { territory: null })).toMatchObject({ lead: '99-water', missing: [] })
  })

  it('a district without the bureau goes to the city, and says so', () => {
    const catalogue = join([matter('010101')], [duty('010101', { lead: bureau('ecology'), co: [] })], [practice('010101')])
    expect(ask(catalogue)).toMatchObject({ lead: 'd1-ecology' })
    const answer = ask(catalogue, { territory: { street: 's2', district: 'd2' } })
    expect(answer.lead).toBe('99-ecology')
    expect(codes(answer.because)).toContain('LEAD_CITY_NO_BUREAU')
  })

  it('a department that is closed or unknown is missing, never guessed', () => {
    for (const department of ['heritage', 'nowhere']) {
      const answer = ask(join([matter('010101')], [duty('010101', { lead: bureau(department) })], [practice('010101')]))
      expect(answer.lead).toBeNull()
      expect(codes(answer.missing)).toEqual(['DEPARTMENT_NOT_FOUND'])
    }
  })

  it('a matter that is not listed has no answer', () => {
    expect(ask(plain, { matterCode: '999999' })).toMatchObject({ lead: null, co: [], deadlineClass: null, missing: [{ code: 'MATTER_NOT_LISTED', params: { matter: '999999' } }] })
  })

  it('two duties for one matter are a conflict that is named, not a first that wins', () => {
    const answer = ask(join([matter('010101')], [duty('010101'), duty('010101', { lead: city('water') })], [practice('010101')]))
    expect(answer).toMatchObject({ lead: null, co: [], deadlineClass: '7d' })
    expect(answer.missing).toEqual([expect.objectContaining({ code: 'DUTIES_CONFLICT', params: { matter: '事项010101', first: 'territory:street', second: 'water:city' } })])
  })

  it('a matter without duty or practice says what is lacking', () => {
    expect(codes(ask(join([matter('010101')], [], [])).missing)).toEqual(['PRACTICE_MISSING', 'DUTY_MISSING'])
  })

  it('an exception changes the lead, keeps the ordinary one on board, and gives its reason', () => {
    const catalogue = join([matter('010101')], [duty('010101', { overrides: [
      { when: { flag: 'violence' }, lead: bureau('police'), because: '打人先由公安到场' }, { when: { requestKind: 'report', flag: 'group' }, lead: city('discipline'), because: '举报' },
    ] })], [practice('010101')])
    expect(ask(catalogue, { flags: ['violence'] })).toMatchObject({ lead: 'd1-police', co: ['s1', 'd1-enforcement'] })
    expect(ask(catalogue, { flags: ['violence'] }).because.find((reason) => reason.code === 'DUTY_OVERRIDE')!.params).toEqual({ because: '打人先由公安到场' })
    expect(ask(catalogue, { requestKind: 'report' }).lead).toBe('s1')
    expect(ask(catalogue, { requestKind: 'report', flags: ['group'] }).lead).toBe('99-discipline')
    expect(ask(catalogue, { requestKind: 'report', flags: ['group', 'violence'] }).lead).toBe('d1-police')
  })

  it('no unit stands twice', () => {
    expect(ask(join([matter('010101')], [duty('010101', { co: [street, bureau('enforcement'), bureau('enforcement')] })], [practice('010101')]))).toMatchObject({ lead: 's1', co: ['d1-enforcement'] })
  })

  it('a department answers where it leads or joins as the responsible one', () => {
    const of = (facts: Partial<DutyEntry>) => departmentIsResponsible(join([matter('010101')], [duty('010101', facts)], []), '010101')
    expect(of({})).toBe(true)
    expect(of({ co: [bureau('enforcement')] })).toBe(false)
    expect(of({ lead: city('water'), co: [] })).toBe(true)
    expect(departmentIsResponsible(plain, '999999')).toBe(false)
  })
})

describe('gaps and overlaps of the lists', () => {
  const exists = (key: string) => key !== 'nowhere'
  const found = (catalogue: DispatchCatalogue) => findFaults(catalogue, exists).map((fault) => `${fault.severity} ${fault.reason.code} ${fault.matterCodes.join(',')}`)

  it('sound lists have none', () => expect(found(plain)).toEqual([]))

  it.each<[string, DispatchCatalogue, string]>([
    ['nobody responsible', join([matter('1')], [], [practice('1')]), 'error FAULT_NO_DUTY 1'],
    ['two responsible', join([matter('1')], [duty('1'), duty('1')], [practice('1')]), 'error FAULT_TWO_DUTIES 1'],
    ['no deadline', join([matter('1')], [duty('1')], []), 'error FAULT_NO_PRACTICE 1'],
    ['nothing to learn from', join([matter('1', { phrases: [] })], [duty('1')], [practice('1')]), 'warning FAULT_NO_PHRASES 1'],
    ['a reference into the void', join([matter('1', { outOfScope: [{ text: 'x', see: '没有的事项' }] })], [duty('1')], [practice('1')]), 'error FAULT_UNKNOWN_REFERENCE 1'],
    ['a department that leads and is not there', join([matter('1')], [duty('1', { lead: city('nowhere') })], [practice('1')]), 'error FAULT_UNKNOWN_DEPARTMENT 1'],
    ['one in an exception', join([matter('1')], [duty('1', { overrides: [{ when: {}, lead: city('nowhere'), because: '' }] })], [practice('1')]), 'error FAULT_UNKNOWN_DEPARTMENT 1'],
    ['the street alone', join([matter('1')], [duty('1', { co: [] })], [practice('1')]), 'warning FAULT_GRASSROOTS_ALONE 1'],
    ['a duty for nothing', join([matter('1')], [duty('1'), duty('2')], [practice('1')]), 'error FAULT_DUTY_WITHOUT_MATTER 2'],
    ['a practice for nothing', join([matter('1')], [duty('1')], [practice('1'), practice('2')]), 'error FAULT_PRACTICE_WITHOUT_MATTER 2'],
    ['one name for two', join([matter('1', { name: '同名' }), matter('2', { name: '同名' })], [duty('1'), duty('2')], [practice('1'), practice('2')]), 'error FAULT_NAME_TWICE 1,2'],
    ['a keyword of everybody', join(['1', '2', '3', '4'].map((code) => matter(code, { keywords: ['噪音'] })), ['1', '2', '3', '4'].map((code) => duty(code)), ['1', '2', '3', '4'].map((code) => practice(code))), 'warning FAULT_KEYWORD_TOO_COMMON 1,2,3,4'],
  ])('%s', (_name, catalogue, fault) => expect(found(catalogue)).toEqual([fault]))
})

describe('what a newer version says differently', () => {
  it('matter by matter and field by field', () => {
    const before = join([matter('1'), matter('2'), matter('3')], [duty('1'), duty('2'), duty('3')], [practice('1'), practice('2'), practice('3')])
    const after = join([matter('1'), matter('2', { name: '改名' }), matter('4')], [duty('1', { lead: city('water') }), duty('2'), duty('4')], [practice('1', { deadlineClass: '24h' }), practice('2'), practice('4')], '2')
    expect(difference(before, after)).toEqual([
      { matterCode: '1', name: '事项1', change: 'changed', fields: [
        { field: 'duty.lead', before: '{"kind":"territory","level":"street"}', after: '{"kind":"department","department":"water","level":"city"}' }, { field: 'practice.deadlineClass', before: '7d', after: '24h' }] },
      { matterCode: '2', name: '改名', change: 'changed', fields: [{ field: 'matter.name', before: '事项2', after: '改名' }] },
      { matterCode: '3', name: '事项3', change: 'removed', fields: [] },
      { matterCode: '4', name: '事项4', change: 'added', fields: [] },
    ])
    expect(difference(before, before)).toEqual([])
  })
})
