import type { ChangeSetCommandName, ChangeSetPhase, PolicyKind } from './policy.ts'
import { label, type Label } from './words.ts'

export const policyKindLabels: Record<PolicyKind, Label> = {
  'matter-list': label('事项清单', 'Matter list'), 'duty-list': label('职责清单', 'Duty list'), 'practice-list': label('实施清单', 'Practice list'), 'duty-examples': label('派单例子', 'Dispatch examples'),
  deadlines: label('时限规则', 'Deadlines'), calendar: label('工作日历', 'Calendar'), 'life-cycle': label('流程规则', 'Life cycle'), ladders: label('提级阶梯', 'Escalation ladders'),
  classification: label('事项识别', 'Classification'), 'call-back-script': label('回访话术', 'Call-back script'), security: label('安全规则', 'Security'),
}

export const changeSetPhaseLabels: Record<ChangeSetPhase, Label> = {
  draft: label('起草', 'Draft'), checked: label('检查通过', 'Checked'), submitted: label('待批准', 'Awaiting approval'), rejected: label('未批准', 'Rejected'), withdrawn: label('已撤回', 'Withdrawn'),
  upcoming: label('待生效', 'Upcoming'), inForce: label('生效中', 'In force'), superseded: label('已被接替', 'Superseded'), rolledBack: label('已回退', 'Rolled back'),
}

/** A button of a change set; the first allowed one is the main one. */
export const changeSetActionLabels: Record<ChangeSetCommandName | 'edit' | 'simulate', Label & { readonly rank: number }> = {
  edit: { ...label('修改', 'Edit'), rank: 9 }, simulate: { ...label('用历史工单推演', 'Simulate on past orders'), rank: 3 }, submit: { ...label('提交批准', 'Submit for approval'), rank: 2 },
  approve: { ...label('批准', 'Approve'), rank: 1 }, reject: { ...label('不批准', 'Reject'), rank: 4 }, 'take-back': { ...label('取回修改', 'Take back to edit'), rank: 5 },
  withdraw: { ...label('撤回不用', 'Withdraw'), rank: 8 }, 'roll-back': { ...label('回退', 'Roll back'), rank: 6 },
}

/** What happened to a change set, as its history tells it. */
export const changeSetStepLabels: Record<string, Label> = {
  ChangeSetOpened: label('新建', 'Opened'), ChangeSetDescribed: label('改了说明', 'Described anew'), DocumentSaved: label('保存', 'Saved'), DocumentRemoved: label('移出', 'Removed'),
  SimulationAsked: label('推演', 'Simulated'), ChangeSetSubmitted: label('提交批准', 'Submitted'), ChangeSetTakenBack: label('取回修改', 'Taken back'), ChangeSetWithdrawn: label('撤回', 'Withdrawn'),
  ChangeSetApproved: label('批准', 'Approved'), ChangeSetRejected: label('不批准', 'Rejected'), CommandRefused: label('未能执行', 'Refused'),
}
