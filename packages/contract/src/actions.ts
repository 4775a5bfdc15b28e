import type { Label } from './labels.ts'

/** A button: which command it sends (name in the address) and what it is called. The first allowed one of a list is the main one. */
export type ActionLabel = Label & { readonly command: string; readonly rank: number }

/** Domain command → button. Those without an entry are not offered to people. */
export const actionLabels: Record<string, ActionLabel> = {
  accept: { command: 'accept', zh: '受理', en: 'Accept', rank: 1 },
  answerDirectly: { command: 'answer-directly', zh: '直接答复', en: 'Answer directly', rank: 3 },
  decline: { command: 'decline', zh: '不予受理', en: 'Decline', rank: 9 },
  dispatch: { command: 'dispatch', zh: '派单', en: 'Dispatch', rank: 2 },
  reclassify: { command: 'reclassify', zh: '更正事项', en: 'Reclassify', rank: 5 },
  split: { command: 'split', zh: '拆单', en: 'Split', rank: 7 },
  attach: { command: 'attach', zh: '并入同一事件', en: 'Attach', rank: 6 },
  undo: { command: 'undo', zh: '撤回上一步', en: 'Undo', rank: 8 },
  signFor: { command: 'sign-for', zh: '签收', en: 'Sign for', rank: 1 },
  acceptRework: { command: 'accept-rework', zh: '开始重办', en: 'Start rework', rank: 1 },
  recordFirstContact: { command: 'record-first-contact', zh: '记录联系', en: 'Record contact', rank: 2 },
  addProgress: { command: 'add-progress', zh: '登记进展', en: 'Add progress', rank: 4 },
  submitResult: { command: 'submit-result', zh: '提交结果', en: 'Submit result', rank: 3 },
  approveResult: { command: 'approve-result', zh: '内审通过', en: 'Approve', rank: 1 },
  rejectResult: { command: 'reject-result', zh: '内审退回', en: 'Reject', rank: 4 },
  passReview: { command: 'pass-review', zh: '审核通过', en: 'Pass', rank: 1 },
  sendBack: { command: 'send-back', zh: '退回补办', en: 'Send back', rank: 4 },
  startCallBack: { command: 'start-call-back', zh: '开始回访', en: 'Start call-back', rank: 1 },
  completeCallBack: { command: 'complete-call-back', zh: '记录回访', en: 'Record the verdict', rank: 1 },
  recordFailedCall: { command: 'record-failed-call', zh: '未接通', en: 'Not reached', rank: 3 },
  addClue: { command: 'clue', zh: '补充情况', en: 'Add information', rank: 10 },
  urge: { command: 'urge', zh: '催办', en: 'Urge', rank: 11 },
}
