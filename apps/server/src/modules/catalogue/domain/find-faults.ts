import type { Reason } from '@suban/domain-kit'
import type { DispatchCatalogue, UnitRule } from './lists.ts'

export type ListFault = { readonly severity: 'error' | 'warning'; readonly reason: Reason; readonly matterCodes: readonly string[] }

/** Keywords shared by this many matters tell nothing apart. */
const commonKeyword = 4

/**
 * Gaps and overlaps of a whole catalogue: matters nobody is responsible for, two duties for one matter, departments that do not
 * exist, references to matters that are not listed, names that stand twice, keywords that cannot tell matters apart.
 *
 * @param departmentExists whether the organisation knows the department key
 */
export const findFaults = (catalogue: DispatchCatalogue, departmentExists: (key: string) => boolean): readonly ListFault[] => {
  const faults: ListFault[] = []
  const add = (severity: ListFault['severity'], code: string, params: Reason['params'], matterCodes: readonly string[]) =>
    faults.push({ severity, reason: { code, params }, matterCodes })
  const byName = new Map<string, string[]>()
  const byKeyword = new Map<string, string[]>()
  const names = new Set([...catalogue.matters.values()].map((matter) => matter.name))
  for (const matter of catalogue.matters.values()) {
    const { code, name } = matter
    byName.set(name, [...(byName.get(name) ?? []), code])
    for (const keyword of matter.keywords) byKeyword.set(keyword, [...(byKeyword.get(keyword) ?? []), code])
    const duties = catalogue.duties.get(code) ?? []
    if (duties.length === 0) add('error', 'FAULT_NO_DUTY', { matter: name }, [code])
    if (duties.length > 1) add('error', 'FAULT_TWO_DUTIES', { matter: name, count: duties.length }, [code])
    if (!catalogue.practices.has(code)) add('error', 'FAULT_NO_PRACTICE', { matter: name }, [code])
    if (matter.phrases.length === 0) add('warning', 'FAULT_NO_PHRASES', { matter: name }, [code])
    for (const other of matter.outOfScope) if (!names.has(other.see)) add('error', 'FAULT_UNKNOWN_REFERENCE', { matter: name, see: other.see }, [code])
    for (const duty of duties) {
      for (const key of departmentsOf([duty.lead, ...duty.co, ...duty.overrides.map((override) => override.lead)])) {
        if (!departmentExists(key)) add('error', 'FAULT_UNKNOWN_DEPARTMENT', { matter: name, department: key }, [code])
      }
      if (duty.lead.kind === 'territory' && duty.co.length === 0 && !isStreetDuty(duty.legalBasis)) add('warning', 'FAULT_GRASSROOTS_ALONE', { matter: name }, [code])
    }
  }
  for (const code of catalogue.duties.keys()) if (!catalogue.matters.has(code)) add('error', 'FAULT_DUTY_WITHOUT_MATTER', { matter: code }, [code])
  for (const code of catalogue.practices.keys()) if (!catalogue.matters.has(code)) add('error', 'FAULT_PRACTICE_WITHOUT_MATTER', { matter: code }, [code])
  for (const [name, codes] of byName) if (codes.length > 1) add('error', 'FAULT_NAME_TWICE', { matter: name }, codes)
  for (const [keyword, codes] of byKeyword) if (codes.length >= commonKeyword) add('warning', 'FAULT_KEYWORD_TOO_COMMON', { keyword, count: codes.length }, codes)
  return faults
}

const departmentsOf = (rules: readonly UnitRule[]): string[] => [...new Set(rules.flatMap((rule) => (rule.kind === 'department' ? [rule.department] : [])))]
/** A street's own duty stands on a basis of its own; without one, the grassroots stand alone for a department. */
const isStreetDuty = (legalBasis: readonly unknown[]): boolean => legalBasis.length > 0
