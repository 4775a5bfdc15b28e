import { label, type Label } from './words.ts'

/** What waits for somebody's decision beside the chain: one queue a kind, in the order in which they are shown. */
export const docketIds = [
  'returns', 'consultations', 'disputes', 'opinions', 'information', 'declines', 'appeals', 'withdrawalChecks', 'transfers', 'extensions', 'suspensionRequests', 'suspensions', 'whistles', 'leadOffers', 'escalations', 'terminations', 'exclusions', 'suspicions', 'supervisions',
] as const
export type DocketId = (typeof docketIds)[number]
export const docketLabels: Record<DocketId, Label> = {
  returns: label('退单审核', 'Returns'), consultations: label('派单前会商', 'Consultations'), disputes: label('争议裁定', 'Disputes'), opinions: label('待本单位陈述', 'Your word asked'),
  information: label('待补充信息', 'Information asked'), declines: label('不予受理待确认', 'Refusals to confirm'), withdrawalChecks: label('撤回核实', 'Withdrawals to check'), appeals: label('申诉复核', 'Appeals'), transfers: label('联动回执', 'Transfers'), extensions: label('延期审批', 'Extensions'),
  suspensionRequests: label('挂账审批', 'Suspension requests'), suspensions: label('挂账', 'Suspensions'), whistles: label('吹哨报到', 'Whistles'), leadOffers: label('主办移交', 'Lead offered'), escalations: label('提级申请', 'Escalations'), terminations: label('终止认定', 'Terminations'),
  exclusions: label('剔除认定', 'Exclusions'), suspicions: label('疑点审查', 'Suspicions'), supervisions: label('督办', 'Supervisions'),
}
