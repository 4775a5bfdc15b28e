import { renderReason } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { DispatchCatalogue } from '../modules/catalogue/index.ts'
import { checkDutyExamples, findFaults, joinLists, parseDutyExamples, parseDutyList, parseMatterList, parsePracticeList } from '../modules/catalogue/index.ts'
import type { Directory } from '../modules/organisation/index.ts'

type Lists = { readonly matters: unknown; readonly duties: unknown; readonly practices: unknown; readonly examples: unknown }

/**
 * Whether three list documents hold together, what each of them alone cannot show: same version and day, no gap or overlap between
 * them, every department in the tree, and every example of the city right. Chinese sentences; empty when they may be published.
 *
 * @param lists each has passed its own check; `examples` null where a city has none
 */
export const checkLists = (lists: Lists, directory: Directory): string[] => {
  const matters = parseMatterList(lists.matters)
  const duties = parseDutyList(lists.duties)
  const practices = parsePracticeList(lists.practices)
  const examples = lists.examples === null ? null : parseDutyExamples(lists.examples)
  for (const document of [matters, duties, practices, examples]) if (isRefused(document)) return [JSON.stringify(document.params)]
  if (isRefused(matters) || isRefused(duties) || isRefused(practices) || isRefused(examples)) return []
  const heads = [matters, duties, practices].map(({ version, effectiveFrom }) => `${version}（${effectiveFrom} 起）`)
  if (new Set(heads).size > 1) return [`三张清单须同一版本、同一日起施行：事项 ${heads[0]}，职责 ${heads[1]}，实施 ${heads[2]}`]
  const catalogue: DispatchCatalogue = joinLists(matters, duties, practices)
  const faults = findFaults(catalogue, (key) => directory.department(key) !== null).filter((fault) => fault.severity === 'error').map((fault) => renderReason(fault.reason).zh)
  return [...faults, ...checkDutyExamples(catalogue, examples?.examples ?? [], {
    department: (key, region) => directory.department(key, region),
    name: (code) => directory.unit(code)?.name ?? code,
    territory(community) {
      const found = directory.territory(community)
      return found && { street: found.street.code, district: found.district.code }
    },
  })]
}
