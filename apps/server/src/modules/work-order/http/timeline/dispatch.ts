import { assignmentRoleLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const dispatchLines: Lines = {
  WorkOrderDispatched: (data, namer) => {
    const shares = data.assignments.map(({ role, unitCode }) => ({ role: word(assignmentRoleLabels, role), unit: namer.unit(unitCode) }))
    return andNote({ zh: shares.map(({ role, unit }) => `${role.zh}：${unit}`).join('；'), en: shares.map(({ role, unit }) => `${role.en}: ${unit}`).join('; ') }, data.note)
  },
}
