// Turns of clocks: what every mechanism may be told that pauses or extends one.

import { entry, type RefusalEntry } from '../words.ts'

/** Why a clock may not be paused, go on or be extended. */
export const clockRefusals = {
  CLOCK_NOT_PAUSABLE: entry(409, '{clock}按规定不能暂停。', '请按时限继续办理；确需更多时间的，请申请延期。', 'The clock “{clockEn}” is never paused.', 'Go on within its limit; ask for an extension if more time is needed.'),
  CLOCK_PAUSED_ALREADY: entry(409, '{clock}已经暂停。', '无需重复暂停；恢复办理后可再申请。', 'The clock “{clockEn}” is paused already.', 'Nothing to do; ask again once it has gone on.'),
  CLOCK_NOT_PAUSED: entry(409, '{clock}没有暂停。', '它正在计时，无需恢复。', 'The clock “{clockEn}” is not paused.', 'It is running; nothing to do.'),
  PAUSE_REASON_UNKNOWN: entry(422, '“{reason}”不是{clock}可以暂停的原因。', '请从列出的原因中选择。', '“{reason}” is no reason to pause the clock “{clockEn}”.', 'Choose one of the reasons listed.'),
  PAUSE_AFTER_EXPIRY: entry(409, '{clock}已经到期，不能再暂停。', '请尽快办结，并说明超时原因。', 'The clock “{clockEn}” has run out and cannot be paused.', 'Finish the order and say why it is late.'),
  PAUSE_LIMIT_REACHED: entry(409, '{clock}按规定最多暂停 {times} 次，已经用完。', '请按时限继续办理；确需更多时间的，请申请延期。', 'The clock “{clockEn}” may be paused {times} time(s), and was.', 'Go on within its limit; ask for an extension if more time is needed.'),
  PAUSE_EVIDENCE_MISSING: entry(422, '以“{reason}”暂停须附佐证。', '请上传能说明原因的材料后再提交。', 'A pause because of “{reasonEn}” needs evidence.', 'Upload what shows the reason and send again.'),
  PAUSE_REQUESTER_NOT_TOLD: entry(409, '还没有告知诉求人工单将因“{reason}”暂停。', '请先告知诉求人暂停的原因和最迟恢复时间，再提交。', 'The requester has not been told of the pause because of “{reasonEn}”.', 'Tell the requester why and until when at most, then send again.'),
  CLOCK_NOT_EXTENDABLE: entry(409, '{clock}按规定不能延期。', '请按时限办理。', 'The clock “{clockEn}” is never extended.', 'Keep to its limit.'),
  EXTENSION_REASON_UNKNOWN: entry(422, '“{reason}”不是{clock}可以延期的原因。', '请从列出的原因中选择。', '“{reason}” is no reason to extend the clock “{clockEn}”.', 'Choose one of the reasons listed.'),
  EXTENSION_AFTER_EXPIRY: entry(409, '{clock}已经到期，到期前才能申请延期。', '请尽快办结，并说明超时原因。', 'The clock “{clockEn}” has run out; an extension is asked for before that.', 'Finish the order and say why it is late.'),
  EXTENSION_LIMIT_REACHED: entry(409, '{clock}按规定最多延期 {times} 次，已经用完。', '请按现有时限办理；短期确实无法解决的，可申请挂账。', 'The clock “{clockEn}” may be extended {times} time(s), and was.', 'Keep to the due time; what cannot be solved soon may be suspended.'),
  EXTENSION_UNIT_OTHER: entry(422, '{clock}的延期须以“{unit}”计。', '请改用这一单位填写延长的时间。', 'An extension of the clock “{clockEn}” is counted in {unitEn}.', 'Give the extra time in this unit.'),
  EXTENSION_TOO_LONG: entry(422, '延期合计最多 {amount} {unit}。', '请缩短延长的时间后再提交。', 'Extensions may be {amount} {unitEn} at most, all together.', 'Shorten it and send again.'),
  EXTENSION_REQUESTER_NOT_TOLD: entry(409, '还没有就延期与诉求人沟通。', '请先告知诉求人延期的原因和新的到期时间，再提交。', 'The requester has not been told of the extension.', 'Tell the requester why and until when, then send again.'),
} as const satisfies Record<string, RefusalEntry>
