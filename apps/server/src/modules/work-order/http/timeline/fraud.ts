import { type Lines } from './line.ts'

export const fraudLines: Lines = {
  // Both stay among those who look into it (`inquiry.ts`).
  VerdictSuspected: { staffOnly: ({ unitCode }, namer) => ({ zh: `涉及单位：${namer.unit(unitCode)}`, en: `Unit: ${namer.unit(unitCode)}` }) },
  SuspicionDismissed: { staffOnly: ({ note }) => note },
  // What shows it is for staff: the requester reads that it is done again.
  FraudConfirmed: { staffOnly: ({ text, reference, voided }) => ({
    zh: `${text}${reference === '' ? '' : `（线索：${reference}）`}。${voided} 次评价作废`, en: `${text}${reference === '' ? '' : ` (reference: ${reference})`}. ${voided} verdict(s) void`,
  }) },
}
