import type { PolicySource, Reason } from '@suban/domain-kit'
import type { DispatchCatalogue, DutyEntry, PracticeEntry, UnitRule } from './lists.ts'

/** What must be known to say who is responsible. */
export type Question = {
  readonly matterCode: string
  /** Codes of the territory around the place, or null when no place is known. */
  readonly territory: { readonly street: string; readonly district: string } | null
  readonly requestKind: string
  readonly flags: readonly string[]
}

/** How the lists find units: the organisation's side of the question. */
export type UnitFinder = {
  department(key: string, regionCode?: string): { readonly code: string; readonly isActive: boolean } | null
  name(code: string): string
}

export type Resolution = {
  readonly lead: string | null
  readonly co: readonly string[]
  readonly deadlineClass: PracticeEntry['deadlineClass'] | null
  readonly urgency: PracticeEntry['urgency'] | null
  /** Why these units and this deadline: one reason a step, each with its list, entry and version. */
  readonly because: readonly Reason[]
  /** Which fact is missing, or which entries conflict; empty when the lists decide. */
  readonly missing: readonly Reason[]
  readonly version: string
}

/**
 * Who is responsible for this matter, at this place, now, and by when: 事项 → 职责 → 实施.
 *
 * Never guesses: where the lists or the facts do not decide, `missing` says which fact is lacking or which entries contradict.
 */
export const resolve = (catalogue: DispatchCatalogue, question: Question, units: UnitFinder): Resolution => {
  const source = (policy: string, entry: string): PolicySource => ({ policy, version: catalogue.version, entry })
  const nothing = (missing: Reason): Resolution => ({ lead: null, co: [], deadlineClass: null, urgency: null, because: [], missing: [missing], version: catalogue.version })
  const matter = catalogue.matters.get(question.matterCode)
  if (!matter) return nothing({ code: 'MATTER_NOT_LISTED', params: { matter: question.matterCode } })
  const because: Reason[] = [{ code: 'MATTER_LISTED', params: { matter: matter.name, path: `${matter.level1}／${matter.level2}` }, source: source('matter-list', matter.code) }]
  const missing: Reason[] = []

  const practice = catalogue.practices.get(matter.code)
  if (practice) because.push({ code: 'PRACTICE_DEADLINE', params: { deadlineClass: practice.deadlineClass }, source: source('practice-list', matter.code) })
  else missing.push({ code: 'PRACTICE_MISSING', params: { matter: matter.name }, source: source('practice-list', matter.code) })

  const duties = catalogue.duties.get(matter.code) ?? []
  const duty = duties[0]
  if (!duty) missing.push({ code: 'DUTY_MISSING', params: { matter: matter.name }, source: source('duty-list', matter.code) })
  if (duties.length > 1) {
    missing.push({ code: 'DUTIES_CONFLICT', params: { matter: matter.name, first: ruleText(duties[0]!.lead), second: ruleText(duties[1]!.lead) }, source: source('duty-list', matter.code) })
  }
  const assigned = duty && duties.length === 1 ? assign(duty, question, units, source('duty-list', matter.code)) : null
  return {
    lead: assigned?.lead ?? null, co: assigned?.co ?? [], deadlineClass: practice?.deadlineClass ?? null, urgency: practice?.urgency ?? null,
    because: [...because, ...(assigned?.because ?? [])], missing: [...missing, ...(assigned?.missing ?? [])], version: catalogue.version,
  }
}

const assign = (duty: DutyEntry, question: Question, units: UnitFinder, source: PolicySource) => {
  const because: Reason[] = []
  const missing: Reason[] = []
  const override = duty.overrides.find((candidate) =>
    (candidate.when.requestKind === undefined || candidate.when.requestKind === question.requestKind) &&
    (candidate.when.flag === undefined || question.flags.includes(candidate.when.flag)))
  const lead = find(override?.lead ?? duty.lead, question, units)
  if (override) because.push({ code: 'DUTY_OVERRIDE', params: { because: override.because }, source })
  if ('code' in lead.answer) missing.push({ ...lead.answer, source })
  else because.push({ code: lead.reason, params: { unit: units.name(lead.answer.unit) }, source })
  const leadCode = 'unit' in lead.answer ? lead.answer.unit : null
  // Under an exception the unit that would have led stays on board.
  const rules = override ? [duty.lead, ...duty.co] : duty.co
  const co: string[] = []
  for (const rule of rules) {
    const found = find(rule, question, units)
    if ('code' in found.answer) {
      if (!missing.some((reason) => reason.code === (found.answer as Reason).code)) missing.push({ ...found.answer, source })
    } else if (found.answer.unit !== leadCode && !co.includes(found.answer.unit)) {
      co.push(found.answer.unit)
      because.push({ code: rule.kind === 'department' && rule.isResponsible ? 'CO_RESPONSIBLE_DEPARTMENT' : 'CO_UNIT', params: { unit: units.name(found.answer.unit) }, source })
    }
  }
  return { lead: leadCode, co, because, missing }
}

type Found = { readonly answer: { readonly unit: string } | Reason; readonly reason: string }

const find = (rule: UnitRule, question: Question, units: UnitFinder): Found => {
  if (rule.kind === 'territory') {
    if (!question.territory) return { answer: { code: 'PLACE_NEEDED', params: {} }, reason: '' }
    return { answer: { unit: question.territory[rule.level] }, reason: 'LEAD_TERRITORY' }
  }
  if (rule.level === 'district') {
    if (!question.territory) return { answer: { code: 'PLACE_NEEDED', params: {} }, reason: '' }
    const bureau = units.department(rule.department, question.territory.district)
    if (bureau?.isActive) return { answer: { unit: bureau.code }, reason: 'LEAD_DISTRICT_BUREAU' }
  }
  const department = units.department(rule.department)
  if (department?.isActive) return { answer: { unit: department.code }, reason: rule.level === 'district' ? 'LEAD_CITY_NO_BUREAU' : 'LEAD_CITY_DEPARTMENT' }
  return { answer: { code: 'DEPARTMENT_NOT_FOUND', params: { department: rule.department } }, reason: '' }
}

const ruleText = (rule: UnitRule): string => (rule.kind === 'territory' ? `territory:${rule.level}` : `${rule.department}:${rule.level}`)

/** Whether a department answers for the matter, so that a grassroots unit may not hold it alone. */
export const departmentIsResponsible = (catalogue: DispatchCatalogue, matterCode: string): boolean => {
  const duty = catalogue.duties.get(matterCode)?.[0]
  return duty !== undefined && (duty.lead.kind === 'department' || duty.co.some((rule) => rule.kind === 'department' && rule.isResponsible === true))
}
