import { assignmentRoleLabels, type Label } from '@suban/contract'
import { andNote, word, type CaseNamer, type Lines } from './line.ts'

/** 主办：城管局；协办：公安分局 */
export const sharesLine = (assignments: readonly { readonly unitCode: string; readonly role: string }[], namer: CaseNamer): Label => {
  const shares = assignments.map(({ role, unitCode }) => ({ role: word(assignmentRoleLabels, role), unit: namer.unit(unitCode) }))
  return { zh: shares.map(({ role, unit }) => `${role.zh}：${unit}`).join('；'), en: shares.map(({ role, unit }) => `${role.en}: ${unit}`).join('; ') }
}

export const dispatchLines: Lines = {
  WorkOrderDispatched: (data, namer) => andNote(sharesLine(data.assignments, namer), data.note),
  DispatchedToDistrict: (data, namer) => andNote({ zh: `由${namer.unit(data.assignment.unitCode)}明确承办单位`, en: `${namer.unit(data.assignment.unitCode)} names the unit` }, data.note),
  DispatchedOnward: (data, namer) => andNote({ zh: `${namer.unit(data.fromUnit)} → ${namer.unit(data.assignment.unitCode)}`, en: `${namer.unit(data.fromUnit)} → ${namer.unit(data.assignment.unitCode)}` }, data.note),
}
