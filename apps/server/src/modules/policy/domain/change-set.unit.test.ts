import { fold, isRefused } from '@suban/domain-kit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absent, type ChangeSetCommand, type ChangeSetGiven, type ChangeSetState, type ChangeSetStep } from './change-set.ts'
import { decide, guard } from './decide.ts'
import { evolve } from './evolve.ts'
import { phaseOf, type PhaseFacts } from './phase.ts'
import { versionName } from './version-name.ts'

const people = {
  analyst: { accountId: 'analyst', roles: ['analyst'], isOfCity: true }, admin: { accountId: 'admin', roles: ['systemAdmin'], isOfCity: true },
  supervisor: { accountId: 'supervisor', roles: ['supervisor'], isOfCity: true }, mayor: { accountId: 'mayor', roles: ['leader'], isOfCity: true }, districtHead: { accountId: 'districtHead', roles: ['leader'], isOfCity: false },
  both: { accountId: 'both', roles: ['systemAdmin', 'leader'], isOfCity: true }, agent: { accountId: 'agent', roles: ['agent'], isOfCity: true },
} as const
type Person = keyof typeof people

const plain: ChangeSetGiven = { now: 1, today: '2026-03-03', actor: people.analyst, errors: { count: 0, first: '', firstEn: '' }, movedBase: null, isSimulated: true }
const as = (person: Person, facts: Partial<ChangeSetGiven> = {}): ChangeSetGiven => ({ ...plain, ...facts, actor: people[person] })
const document = { kind: 'deadlines', baseVersion: '2026.1', digest: 'd1', changes: 3 }
const open: ChangeSetCommand = { type: 'open', title: '改时限', reason: '试行', effectiveFrom: '2026-04-01', rollBackOf: null, documents: [], leastDate: '2026-03-03' }
const save: ChangeSetCommand = { type: 'saveDocument', document }
const approve: ChangeSetCommand = { type: 'approve', note: '', effectiveFrom: '2026-04-01', versions: [{ kind: 'deadlines', version: '2026-03-03.1' }] }
const reject: ChangeSetCommand = { type: 'reject', reason: '再想想' }

type Deed = readonly [ChangeSetCommand, ChangeSetGiven]
/** Each deed in turn: the state after it, or the code of its refusal. */
const after = (...deeds: readonly Deed[]): ChangeSetState | string => {
  let state = absent
  for (const [command, given] of deeds) {
    const steps = decide(command, state, given)
    if (isRefused(steps)) return steps.refused
    state = steps.reduce(evolve, state)
  }
  return state
}
const written: readonly Deed[] = [[open, plain], [save, plain]]
const submitted: readonly Deed[] = [...written, [{ type: 'submit' }, plain]]

describe('a change set', () => {
  it('goes from a draft to what a second person approved', () => {
    expect(after([open, plain])).toMatchObject({ status: 'draft', author: 'analyst', documents: [] })
    expect(after(...written)).toMatchObject({ status: 'checked', documents: [{ kind: 'deadlines', editedBy: 'analyst' }] })
    expect(after([open, plain], [save, as('analyst', { errors: { count: 2, first: 'x', firstEn: 'x' } })])).toMatchObject({ status: 'draft' })
    expect(after(...submitted)).toMatchObject({ status: 'submitted' })
    expect(after(...submitted, [approve, as('supervisor')])).toMatchObject({ status: 'approved', decidedBy: 'supervisor', published: [{ kind: 'deadlines', version: '2026-03-03.1' }] })
    expect(after(...submitted, [reject, as('mayor')])).toMatchObject({ status: 'rejected', decidedBy: 'mayor' })
  })

  it('is not submitted while it is empty, faulty, outdated, not simulated or late', () => {
    const submit = (facts: Partial<ChangeSetGiven>, deeds = written) => after(...deeds, [{ type: 'submit' }, as('analyst', facts)])
    expect(submit({}, [[open, plain]])).toBe('CHANGE_SET_EMPTY')
    expect(submit({}, [[open, plain], [{ type: 'saveDocument', document: { ...document, changes: 0 } }, plain]])).toBe('NOTHING_CHANGED')
    expect(submit({ errors: { count: 1, first: '绕成一圈', firstEn: 'x' } })).toBe('POLICY_HAS_FAULTS')
    expect(submit({ movedBase: { kind: 'deadlines', name: '时限规则', nameEn: 'Deadlines', base: '1', version: '2' } })).toBe('POLICY_BASE_MOVED')
    expect(submit({ isSimulated: false })).toBe('SIMULATION_NEEDED')
    expect(submit({ today: '2026-04-02' })).toBe('EFFECTIVE_DATE_PAST')
    expect(submit({ today: '2026-04-01' })).toMatchObject({ status: 'submitted' })
  })

  it('is written by editors and decided by approvers of the city, everything checked once more', () => {
    expect(after([open, as('supervisor')])).toBe('NOT_YOUR_ROLE')
    expect(after([open, as('agent')])).toBe('NOT_YOUR_ROLE')
    expect(after(...submitted, [approve, as('admin')])).toBe('NOT_YOUR_ROLE')
    expect(after(...submitted, [approve, as('districtHead')])).toBe('APPROVER_NOT_OF_CITY')
    expect(after(...submitted, [approve, as('mayor', { errors: { count: 1, first: 'x', firstEn: 'x' } })])).toBe('POLICY_HAS_FAULTS')
    expect(after(...submitted, [approve, as('mayor', { today: '2026-05-01' })])).toBe('EFFECTIVE_DATE_PAST')
    expect(after(...submitted, [{ ...approve, effectiveFrom: '2026-05-01' } as ChangeSetCommand, as('mayor', { today: '2026-05-01' })])).toMatchObject({ status: 'approved', effectiveFrom: '2026-05-01' })
    expect(after([open, as('both')], [save, as('both')], [{ type: 'submit' }, as('both')], [approve, as('both')])).toBe('SECOND_PERSON_NEEDED')
    expect(after([open, as('both')], [save, plain], [{ type: 'submit' }, plain], [reject, as('both')])).toBe('SECOND_PERSON_NEEDED')
    expect(after(...submitted, [{ type: 'takeBack' }, plain], [{ type: 'describe', title: '新', reason: '新', effectiveFrom: '2026-04-01' }, as('both')], [{ type: 'submit' }, plain], [approve, as('both')])).toBe('SECOND_PERSON_NEEDED')
  })

  it('is not edited after it was submitted unless it is taken back, and ends when it is withdrawn or approved', () => {
    expect(after(...submitted, [save, plain])).toBe('CHANGE_SET_NOT_OPEN')
    expect(after(...submitted, [{ type: 'takeBack' }, plain], [save, plain])).toMatchObject({ status: 'checked' })
    expect(after(...submitted, [reject, as('mayor')], [{ type: 'takeBack' }, plain])).toMatchObject({ status: 'draft', decidedBy: null })
    expect(after(...submitted, [{ type: 'withdraw', reason: '不改了' }, plain], [{ type: 'takeBack' }, plain])).toBe('CHANGE_SET_NOT_OPEN')
    expect(after(...submitted, [approve, as('mayor')], [{ type: 'withdraw', reason: '不改了' }, plain])).toBe('CHANGE_SET_NOT_OPEN')
  })

  it('a roll-back begins with its documents, which nobody edits, and never before what it takes back', () => {
    const back: ChangeSetCommand = { ...open, rollBackOf: { changeSet: 'x', title: '改时限' }, documents: [document], leastDate: '2026-03-20' } as ChangeSetCommand
    expect(after([back, plain])).toMatchObject({ status: 'checked', documents: [{ kind: 'deadlines' }] })
    expect(after([back, plain], [save, plain])).toBe('ROLL_BACK_IS_FIXED')
    expect(after([back, plain], [{ type: 'removeDocument', kind: 'deadlines' }, plain])).toBe('ROLL_BACK_IS_FIXED')
    expect(after([{ ...back, effectiveFrom: '2026-03-19' } as ChangeSetCommand, plain])).toBe('EFFECTIVE_DATE_PAST')
  })
})

describe('whatever people do', () => {
  const person = fc.constantFrom(...(Object.keys(people) as Person[]))
  const day = fc.constantFrom('2026-03-01', '2026-03-03', '2026-04-01', '2026-05-01')
  const command: fc.Arbitrary<ChangeSetCommand> = fc.oneof(
    fc.record({ type: fc.constant('open' as const), title: fc.constant('x'), reason: fc.constant('y'), effectiveFrom: day, rollBackOf: fc.constantFrom(null, { changeSet: null, title: 't' }), documents: fc.constantFrom([], [document]), leastDate: day }),
    fc.record({ type: fc.constant('describe' as const), title: fc.constant('x'), reason: fc.constant('y'), effectiveFrom: day }),
    fc.record({ type: fc.constant('saveDocument' as const), document: fc.record({ kind: fc.constantFrom('deadlines', 'calendar'), baseVersion: fc.constant('1'), digest: fc.string(), changes: fc.nat(2) }) }),
    fc.record({ type: fc.constant('removeDocument' as const), kind: fc.constantFrom('deadlines', 'calendar') }),
    fc.constantFrom<ChangeSetCommand>({ type: 'submit' }, { type: 'takeBack' }, { type: 'withdraw', reason: 'x' }, reject, { type: 'askSimulation', simulation: 's', days: 30 }),
    day.map((effectiveFrom): ChangeSetCommand => ({ ...approve, effectiveFrom } as ChangeSetCommand)),
  )
  const given = fc.record({ person, today: day, errors: fc.constantFrom(0, 0, 0, 2), isSimulated: fc.constantFrom(true, true, false), isMoved: fc.constantFrom(false, false, true) })
    .map((facts) => as(facts.person, { today: facts.today, errors: { count: facts.errors, first: '', firstEn: '' }, isSimulated: facts.isSimulated, movedBase: facts.isMoved ? { kind: 'deadlines', name: '', nameEn: '', base: '1', version: '2' } : null }))

  it('an author or editor never decides, a decision is never made on what is faulty or in the past, and history folds to the same state', () => {
    fc.assert(fc.property(fc.array(fc.tuple(command, given), { maxLength: 40 }), (deeds) => {
      let state = absent
      const history: ChangeSetStep[] = []
      const wrote = new Set<string>()
      for (const [asked, facts] of deeds) {
        const steps = decide(asked, state, facts)
        expect(isRefused(steps)).toBe(guard(asked, state, facts) !== null)
        if (isRefused(steps)) continue
        for (const step of steps) {
          if (['ChangeSetOpened', 'ChangeSetDescribed', 'DocumentSaved', 'DocumentRemoved'].includes(step.type)) wrote.add(step.by)
          if (step.type === 'ChangeSetApproved' || step.type === 'ChangeSetRejected') expect(wrote.has(step.by)).toBe(false)
          if (step.type === 'ChangeSetApproved') expect([facts.errors.count, facts.movedBase, step.data.effectiveFrom >= facts.today, state.documents.length > 0]).toEqual([0, null, true, true])
          state = evolve(state, step)
          history.push(step)
        }
      }
      expect(fold({ initial: absent, evolve }, history)).toEqual(state)
      expect(history.filter((step) => step.type === 'ChangeSetApproved').length).toBeLessThanOrEqual(1)
    }), { numRuns: 500 })
  })
})

describe('where a change set stands today', () => {
  const approved = after(...submitted, [approve, as('mayor')]) as ChangeSetState
  const facts = (more: Partial<PhaseFacts>): PhaseFacts => ({ today: '2026-04-01', isInForce: () => true, willBeInForce: () => true, rolledBackFrom: null, ...more })
  it('follows from the day and from what was published since', () => {
    expect(phaseOf(approved, facts({ today: '2026-03-31' }))).toBe('upcoming')
    expect(phaseOf(approved, facts({}))).toBe('inForce')
    expect(phaseOf(approved, facts({ isInForce: () => false }))).toBe('superseded')
    expect(phaseOf(approved, facts({ rolledBackFrom: '2026-04-02' }))).toBe('inForce')
    expect(phaseOf(approved, facts({ rolledBackFrom: '2026-04-01' }))).toBe('rolledBack')
    expect(phaseOf(approved, facts({ today: '2026-03-10', willBeInForce: () => false }))).toBe('superseded')
    expect(phaseOf(approved, facts({ today: '2026-03-10', willBeInForce: () => false, rolledBackFrom: '2026-04-01' }))).toBe('rolledBack')
    expect(phaseOf(after(...submitted) as ChangeSetState, facts({}))).toBe('submitted')
  })

  it('versions are named by the day and a running number that nobody bears yet', () => {
    expect(versionName('2026-11-25', new Set(['2026.3', '2026-11-25.1', '2026-11-24.2']))).toBe('2026-11-25.2')
  })
})
