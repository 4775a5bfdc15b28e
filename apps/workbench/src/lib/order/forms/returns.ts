import { returnReasonLabels, type returnsCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const returnsForms = {
  'request-return': { declared: {
    lead: { zh: '每个单位对一张工单只能退一次；审核期间请先办，办理钟照走。不成立的退单会计入本单位。', en: 'A unit may ask once an order. Handle it meanwhile: its clock runs on. Unfounded returns count against the unit.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '退单原因', en: 'Reason' }, options: returnReasonLabels, hint: { zh: '信息不全请直接联系诉求人追问，不能退单。', en: 'Where information is lacking, ask the requester instead.' } },
      { kind: 'longText', name: 'basis', label: { zh: '依据', en: 'Basis' }, placeholder: { zh: '哪份清单、哪条规定说明不归本单位', en: 'Which list or rule says so' }, least: 4, most: 1000 },
      { kind: 'unit', name: 'proposedUnit', label: { zh: '建议由哪个单位办理', en: 'Which unit should handle it' }, required: false, hint: { zh: '职责不符、属地不符、目录调整时必填。', en: 'Needed for duty, territory and changed lists.' } },
    ],
    submit: { zh: '申请退单', en: 'Request the return' },
    said: { zh: '退单申请已提交', en: 'Return requested' },
  } },
  'approve-return': { declared: {
    lead: { zh: '退单成立：工单回到派单台，其他未办完的份额一并收回。', en: 'The return is founded: the order goes back to dispatch, from everybody.' },
    fields: [{ kind: 'longText', name: 'note', label: { zh: '审核意见', en: 'Note' }, required: false, most: 1000 }],
    submit: { zh: '同意退单', en: 'Approve the return' },
    said: { zh: '已同意退单，工单回到派单台', en: 'Approved; the order is back at dispatch' },
  } },
  'reject-return': { declared: {
    lead: { zh: '退单不成立：原单位继续办理，并计一次不成立的退单。', en: 'The return is unfounded: the unit goes on, and it counts against it.' },
    fields: [{ kind: 'longText', name: 'note', label: { zh: '驳回理由', en: 'Why it is unfounded' }, least: 4, most: 1000 }],
    submit: { zh: '驳回退单', en: 'Reject the return' },
    said: { zh: '已驳回，原单位继续办理', en: 'Rejected; the unit goes on' },
  } },
} satisfies FormEntries<keyof typeof returnsCommands>
