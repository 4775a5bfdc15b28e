import type { AssignmentRole, AssignmentStatus, Channel, DeadlineClass, Desk, Lamp, OrderStatus, RequestKind, Role, Urgency } from './codes.ts'
import { label, type Label } from './words.ts'

export const kindLabels: Record<RequestKind, Label> = {
  consultation: label('咨询', 'Consultation'), help: label('求助', 'Help'), complaint: label('投诉', 'Complaint'),
  report: label('举报', 'Report'), suggestion: label('建议', 'Suggestion'), praise: label('表扬', 'Praise'),
}
export const channelLabels: Record<Channel, Label> = {
  phone: label('电话', 'Phone'), web: label('网站', 'Web'), app: label('客户端', 'App'), wechat: label('微信', 'WeChat'), alipay: label('支付宝', 'Alipay'),
  sms: label('短信', 'SMS'), letter: label('来信', 'Letter'), email: label('电子邮件', 'E-mail'), weibo: label('微博', 'Weibo'), media: label('媒体', 'Media'),
  leaderMailbox: label('领导信箱', 'Leader\'s mailbox'), messageBoard: label('留言板', 'Message board'), grid: label('网格上报', 'Grid'), walkIn: label('来访', 'Walk-in'),
  market12315: label('12315', '12315'), police110: label('110', '110'), neighbourCity: label('兄弟城市', 'Neighbour city'), proactive: label('主动发现', 'Proactive'),
  inspection: label('督查', 'Inspection'), import: label('批量导入', 'Import'),
}
/** What staff see. */
export const statusLabels: Record<OrderStatus, Label> = {
  intakePending: label('待受理', 'Awaiting intake'), infoNeeded: label('待补充信息', 'Information needed'), declined: label('不予受理', 'Declined'),
  emergencyTransferred: label('已转紧急', 'Transferred to emergency'), directAnswered: label('已直接答复', 'Answered directly'), dispatchPending: label('待派单', 'Awaiting dispatch'),
  preConsult: label('派单前会商', 'Consultation'), signPending: label('待签收', 'Awaiting sign-for'), handling: label('办理中', 'Handling'), returnReview: label('退单审核中', 'Return review'),
  arbitration: label('争议裁定中', 'Arbitration'), escalated: label('提级办理中', 'Escalated'), suspended: label('挂账中', 'Suspended'), unitReview: label('单位内审', 'Unit review'),
  centreReview: label('中心审核', 'Centre review'), callBackPending: label('待回访', 'Awaiting call-back'), callingBack: label('回访中', 'Calling back'), rework: label('重办中', 'Rework'),
  closed: label('已办结', 'Closed'), archived: label('已归档', 'Archived'), withdrawn: label('已撤回', 'Withdrawn'), merged: label('已并入主件', 'Merged'), terminated: label('已终止', 'Terminated'),
}
/** What the requester sees (life cycle, public labels). */
export const publicStatusLabels: Record<OrderStatus, Label> = {
  intakePending: label('已提交', 'Received'), infoNeeded: label('请补充信息', 'Please add information'), declined: label('不属受理范围', 'Not for this hotline'),
  emergencyTransferred: label('已转110等', 'Passed to emergency services'), directAnswered: label('已答复', 'Answered'), dispatchPending: label('受理中', 'Being assigned'),
  preConsult: label('受理中', 'Being assigned'), signPending: label('已派单', 'Assigned'), handling: label('办理中', 'In progress'), returnReview: label('办理中', 'In progress'),
  arbitration: label('办理中', 'In progress'), escalated: label('办理中（已提级）', 'In progress (taken up)'), suspended: label('分阶段解决', 'Solved in stages'), unitReview: label('办理中', 'In progress'),
  centreReview: label('待审核', 'Being checked'), callBackPending: label('已办理，待评价', 'Done, your verdict please'), callingBack: label('回访中', 'We are calling you'), rework: label('重新办理', 'Being redone'),
  closed: label('已办结', 'Closed'), archived: label('已办结', 'Closed'), withdrawn: label('已撤回', 'Withdrawn'), merged: label('与同类诉求合并办理', 'Handled together with others'), terminated: label('已终止', 'Ended'),
}
export const deadlineClassLabels: Record<DeadlineClass, Label> = { '2h': label('2 小时', '2 hours'), '24h': label('24 小时', '24 hours'), '7d': label('7 天', '7 days'), '15d': label('15 天', '15 days') }
export const urgencyLabels: Record<Urgency, Label> = { normal: label('一般', 'Normal'), urgent: label('紧急', 'Urgent'), critical: label('特急', 'Critical') }
export const lampLabels: Record<Lamp, Label> = { green: label('正常', 'In time'), yellow: label('将到期', 'Due soon'), red: label('超时', 'Overdue'), black: label('严重超时', 'Far overdue') }
export const assignmentRoleLabels: Record<AssignmentRole, Label> = { lead: label('主办', 'Lead'), co: label('协办', 'Co-unit') }
export const assignmentStatusLabels: Record<AssignmentStatus, Label> = {
  signPending: label('待签收', 'Awaiting sign-for'), handling: label('办理中', 'Handling'), unitReview: label('内审中', 'Unit review'), rework: label('待重办', 'Rework'), done: label('已完成', 'Done'), takenBack: label('已撤回', 'Taken back'), returned: label('已退单', 'Returned'), released: label('已免办', 'Released'), handedOn: label('已转派', 'Handed on'),
}
export const satisfactionLabels: Record<1 | 2 | 3 | 4 | 5, Label> = { 5: label('非常满意', 'Very satisfied'), 4: label('满意', 'Satisfied'), 3: label('基本满意', 'Fairly satisfied'), 2: label('不满意', 'Dissatisfied'), 1: label('非常不满意', 'Very dissatisfied') }
export const roleLabels: Record<Role, Label> = {
  agent: label('话务员', 'Call-taker'), webAgent: label('网络受理员', 'Intake clerk'), shiftLead: label('值班长', 'Shift lead'), dispatcher: label('派单员', 'Dispatcher'), unitCoordinator: label('承办单位管理员', 'Unit coordinator'),
  handler: label('办理人', 'Handler'), unitReviewer: label('单位审核员', 'Unit reviewer'), centreReviewer: label('中心审核员', 'Centre reviewer'), callbackOfficer: label('回访员', 'Call-back officer'), supervisor: label('督办员', 'Supervisor'),
  districtArbiter: label('区级裁定员', 'District arbiter'), cityArbiter: label('市级裁定员', 'City arbiter'), panelMember: label('认定小组', 'Panel member'), leader: label('领导', 'Leader'), disciplineInspector: label('纪检监察', 'Discipline inspector'),
  knowledgeEditor: label('知识库管理员', 'Knowledge editor'), analyst: label('分析员', 'Analyst'), systemAdmin: label('系统管理员', 'Administrator'), gridWorker: label('网格员', 'Grid worker'), monitor: label('监督员', 'Citizen monitor'), deputy: label('代表委员', 'Deputy'),
}
export const deskLabels: Record<Desk, Label> = { intake: label('受理台', 'Intake desk'), dispatch: label('派单台', 'Dispatch desk'), centreReview: label('审核台', 'Review desk'), callBack: label('回访台', 'Call-back desk') }
export const emotionLabels: Record<'calm' | 'anxious' | 'angry' | 'distress', Label> = { calm: label('平静', 'Calm'), anxious: label('焦急', 'Anxious'), angry: label('气愤', 'Angry'), distress: label('痛苦', 'Distressed') }
