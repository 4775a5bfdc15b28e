// Life or property in danger, or another platform's affair: handed over with receipt and take-back (T12–T14).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 转给谁 (rulebook 1.3). */
export const transferTargets = ['110', '119', '120', '122', 'otherPlatform'] as const
export const transferTargetLabels: Record<(typeof transferTargets)[number], Label> = {
  110: label('110 公安', '110 police'), 119: label('119 消防', '119 fire brigade'), 120: label('120 急救', '120 ambulance'), 122: label('122 交通事故', '122 traffic accidents'), otherPlatform: label('其他平台', 'Another platform'),
}
/** 怎么转 (rulebook 1.3). */
export const transferModes = ['oneKey', 'threeWay', 'api'] as const
export const transferModeLabels: Record<(typeof transferModes)[number], Label> = { oneKey: label('一键转接', 'One key'), threeWay: label('三方通话', 'Three-way call'), api: label('平台推送', 'Between the platforms') }
/** 随转数据: named one by one; identity numbers and home addresses never go along. */
export const transferItems = ['place', 'narrative', 'phone', 'surname', 'attachments'] as const
export const transferItemLabels: Record<(typeof transferItems)[number], Label> = { place: label('地点', 'Place'), narrative: label('诉求内容', 'Narrative'), phone: label('回拨电话', 'Phone number'), surname: label('姓氏', 'Surname'), attachments: label('照片', 'Photos') }
/** 为何收回 (T14). */
export const takeBackReasons = ['refusedByPeer', 'noReceipt', 'unclear'] as const
export const takeBackReasonLabels: Record<(typeof takeBackReasons)[number], Label> = { refusedByPeer: label('对方退回', 'Given back by the other side'), noReceipt: label('没有回执', 'No receipt'), unclear: label('归属不清，先接先办', 'Unclear whose it is: who received it first accepts it first') }

/** Domain command → button. */
export const emergencyTransferActionLabels = {
  transferEmergency: { command: 'transfer-emergency', zh: '转 110 等', en: 'Transfer to emergency', rank: 6, summary: '转 110、119、120、122 或其他平台', hiddenBy: ['WRONG_STATUS'] },
  recordTransferReceipt: { command: 'record-transfer-receipt', zh: '登记回执', en: 'Record the receipt', rank: 1, summary: '登记对方的受理单号', hiddenBy: ['WRONG_STATUS'] },
  takeBackTransfer: { command: 'take-back-transfer', zh: '收回', en: 'Take back', rank: 2, summary: '收回已转出的工单', hiddenBy: ['WRONG_STATUS'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const emergencyTransferEventLabels = {
  RequestTransferred: eventLabel('centre', true, '转出', 'Transferred', '已转给应急部门', 'Handed to the emergency service'),
  TransferReceived: eventLabel('centre', true, '对方已受理', 'Received by the other side', '对方已受理', 'The other side has taken it'),
  TransferTakenBack: eventLabel('centre', true, '收回', 'Taken back', '已收回，由我们继续办', 'Taken back; we go on with it'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const emergencyTransferRefusals = {
  TRANSFER_TARGET_UNKNOWN: entry(422, '本市没有设置转往「{target}」。', '请从列出的去向中选择；紧急时请直接拨打电话。', 'This city does not transfer to {target}.', 'Choose one of the targets listed; in an emergency use the phone.'),
  TRANSFER_SHARES_TOO_MUCH: entry(422, '转往{target}时不能带这么多资料。', '请只勾选规定可带的项目。', 'More data than may go along to {target}.', 'Choose only what the policy lets through.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const emergencyTransferNotices = {
  NOTICE_TRANSFER_BACK: label('✖ 工单 {orderNo}：转出后没有回执，已自动收回，请派单', '✖ Order {orderNo}: no receipt for the transfer; taken back, please dispatch it'),
} as const satisfies Readonly<Record<string, Label>>
