import { intakeRefusals } from './life-cycle/intake.ts'
import { directAnswerRefusals } from './life-cycle/direct-answer.ts'
import { informationRefusals } from './life-cycle/information.ts'
import { emergencyTransferRefusals } from './life-cycle/emergency-transfer.ts'
import { withdrawalRefusals } from './life-cycle/withdrawal.ts'
import { secrecyRefusals } from './life-cycle/secrecy.ts'
import { dispatchRefusals } from './life-cycle/dispatch.ts'
import { consultationRefusals } from './life-cycle/consultation.ts'
import { returnsRefusals } from './life-cycle/returns.ts'
import { disputeRefusals } from './life-cycle/dispute.ts'
import { eventClusterRefusals } from './life-cycle/event-cluster.ts'
import { handlingRefusals } from './life-cycle/handling.ts'
import { jointHandlingRefusals } from './life-cycle/joint-handling.ts'
import { whistleRefusals } from './life-cycle/whistle.ts'
import { escalationRefusals } from './life-cycle/escalation.ts'
import { extensionRefusals } from './life-cycle/extension.ts'
import { pauseRefusals } from './life-cycle/pause.ts'
import { suspensionRefusals } from './life-cycle/suspension.ts'
import { terminationRefusals } from './life-cycle/termination.ts'
import { exclusionRefusals } from './life-cycle/exclusion.ts'
import { fraudRefusals } from './life-cycle/fraud.ts'
import { callBackRefusals } from './life-cycle/call-back.ts'
import { clockRefusals } from './life-cycle/clocks.ts'
import { disclosureRefusals } from './life-cycle/disclosure.ts'
import { supervisionRefusals } from './life-cycle/supervision.ts'
import { timeRefusals } from './life-cycle/time.ts'
import { policyRefusals } from './policy-refusals.ts'
import { entry, type RefusalEntry } from './words.ts'

/**
 * Every expected "no" of the platform: code → HTTP status, sentence, next step. One registry; a test fails on a code that is used
 * and not here, or here and not used.
 */
export const refusals = {
  // the pipeline
  SIGN_IN_NEEDED: entry(401, '尚未登录，或登录已过期。', '请重新登录；已填写的内容会保留。', 'You are not signed in, or your session has run out.', 'Sign in again; what you typed is kept.'),
  NOT_YOUR_ROLE: entry(403, '您的岗位不能做这一步。', '请交由有权限的岗位办理，或联系值班长。', 'Your post may not do this.', 'Ask someone whose post may, or the shift lead.'),
  CSRF_TOKEN_MISSING: entry(403, '请求缺少安全校验。', '请刷新页面后重试；内容会保留。', 'The request lacks its security token.', 'Reload the page and try again.'),
  CHARACTER_NOT_STORABLE: entry(422, '文字里有无法保存的控制字符或残缺字符。', '请删去乱码后再提交；其余内容已保留。', 'The text holds characters that cannot be stored.', 'Remove the broken characters and send again.'),
  NOT_FOUND: entry(404, '没有找到您要的内容。', '请核对地址或编号。', 'Not found.', 'Check the address or number.'),
  TOO_MANY_REQUESTS: entry(429, '操作过于频繁。', '请 {seconds} 秒后再试；紧急情况请直接拨打 110、119、120。', 'Too many requests.', 'Try again in {seconds} seconds; in an emergency call 110, 119 or 120.'),
  INVALID_INPUT: entry(422, '填写的内容有误：{field} {why}。', '请按提示修改后再提交；其余内容已保留。', 'Some input is not valid: {field} {why}.', 'Correct it and send again; the rest is kept.'),
  BROKEN_JSON: entry(400, '收到的数据不完整，无法读取。', '请重新提交；若由程序提交，请检查 JSON 格式。', 'The data is broken and cannot be read.', 'Send it again; programs should check their JSON.'),
  BODY_TOO_LARGE: entry(413, '内容过长，超过 {kilobytes} KB。', '请精简文字，或把长材料作为附件上传。', 'The content is larger than {kilobytes} KB.', 'Shorten it, or upload long material as an attachment.'),
  WRONG_MEDIA_TYPE: entry(415, '数据格式不受支持。', '请用 JSON 提交；附件请用表单上传。', 'This media type is not supported.', 'Send JSON; upload attachments as a form.'),
  IDEMPOTENCY_KEY_NEEDED: entry(400, '缺少请求编号，无法保证不重复办理。', '请刷新页面后重试。', 'The idempotency key is missing.', 'Reload the page and try again.'),
  VERSION_CONFLICT: entry(412, '您看到的内容刚刚被别人更新过。', '请查看最新情况后再操作；您填写的内容已保留。', 'Somebody else changed it meanwhile.', 'Look at its newest state and try again; your text is kept.'),
  COMMAND_ID_REUSED: entry(409, '同一请求编号已用于另一件事。', '请刷新页面后重试。', 'This idempotency key was used for something else.', 'Reload the page and try again.'),
  UNEXPECTED: entry(500, '系统出了意外问题，已记录。', '请稍后重试；若多次出现，请把请求编号告诉运维人员。', 'Something unexpected happened; it was logged.', 'Try again later, and tell operations the request id if it persists.'),
  // identity
  WRONG_CREDENTIALS: entry(401, '账号或密码不正确，或账号正在锁定中。', '请核对后再试；连续 {most} 次错误锁定 {minutes} 分钟，其间正确的密码也不能登录，可请系统管理员解锁。', 'Account or password is wrong, or the account is locked for now.', 'Check and try again; {most} failures lock an account for {minutes} minutes, even for the right password; an administrator can unlock it.'),
  TOTP_REQUIRED: entry(401, '此账号需要动态口令。', '请输入身份验证器上的 6 位数字。', 'This account needs a one-time code.', 'Enter the six digits of your authenticator.'),
  TOTP_WRONG: entry(401, '动态口令不正确或已用过。', '请等下一个 6 位数字再输入。', 'The one-time code is wrong or was used.', 'Wait for the next code.'),
  REVEAL_NOT_ALLOWED: entry(403, '您无权查看这位诉求人的信息。', '确有需要时，请由承办本单的人员或中心值班长查看。', 'You may not see this person.', 'Ask the unit that holds the order or the shift lead.'),
  ORDER_KEPT_SECRET: entry(403, '这件诉求涉密，您的岗位不能打开。', '来电人问起时，请转值班长。', 'This order is secret; your post may not open it.', 'If the caller asks about it, put them through to the shift lead.'),
  LOG_NOT_SHOWN: entry(403, '按这件诉求的保密级别，查看记录不对本单位公开。', '确有需要时，请联系中心值班长或纪检监察。', 'At this level of secrecy the log is not shown to your unit.', 'Ask the shift lead or the discipline inspectors.'),
  PERSON_ERASED: entry(410, '诉求人的信息已按其要求删除。', '无需再联系；工单记录仍可查看。', 'The personal data was erased on request.', 'The order itself can still be read.'),
  NO_PERSON: entry(404, '这是匿名诉求，没有联系方式。', '请通过办理进展公开答复。', 'This request is anonymous.', 'Answer through the progress shown on the tracking page.'),
  // catalogue and places
  MATTER_UNKNOWN: entry(422, '事项编码「{matter}」不在现行事项清单中。', '请从清单中选择。', 'Matter {matter} is not in the list in force.', 'Choose one from the list.'),
  PLACE_UNKNOWN: entry(422, '地点编号「{place}」不在地名库中。', '请重新选择地点，或只填文字地址。', 'Place {place} is not in the gazetteer.', 'Choose a place again, or type the address.'),
  // intake
  CONTACT_OR_ANONYMOUS: entry(422, '没有联系方式，也没有选择匿名。', '请填写电话，或勾选匿名（匿名诉求无法回访）。', 'Neither a contact nor "anonymous" was given.', 'Give a phone number, or choose anonymous (no call-back then).'),
  PHONE_NOT_VALID: entry(422, '电话号码「{phone}」看起来不对。', '请核对：手机 11 位，或区号加座机号。', 'The phone number does not look right.', 'Check it: 11 digits, or area code and number.'),
  IMPOSSIBLE_DATE: entry(422, '发生时间不可能：{why}。', '请核对日期；不确定可以不填。', 'The date is impossible: {why}.', 'Check it, or leave it out.'),
  DRAFT_NOT_FOUND: entry(404, '草稿不存在或不属于您。', '请从草稿列表中重新打开。', 'The draft does not exist or is not yours.', 'Open it from the list of drafts.'),
  RECEIPT_NOT_FOUND: entry(404, '没有找到这张回执，或手机尾号不符。', '请核对回执编号和登记手机的后四位。', 'No such receipt, or the phone digits do not match.', 'Check the receipt number and the last four digits of the phone.'),
  FILE_TOO_LARGE: entry(413, '附件超过 {megabytes} MB。', '请压缩后再上传，或分成几个文件。', 'The file is larger than {megabytes} MB.', 'Compress it, or split it.'),
  FILE_KIND_REFUSED: entry(415, '文件「{name}」的真实类型（{kind}）不受支持。', '可上传 JPEG、PNG、WebP 图片或 PDF。', 'The file\'s real type ({kind}) is not supported.', 'Upload JPEG, PNG, WebP or PDF.'),
  FILE_DISGUISED: entry(415, '文件「{name}」的内容与扩展名不符（实为 {kind}）。', '请上传原始文件，不要改扩展名。', 'The file\'s content does not match its name (it is {kind}).', 'Upload the original file.'),
  FILE_EMPTY: entry(422, '文件是空的。', '请重新选择文件。', 'The file is empty.', 'Choose another file.'),
  ATTACHMENT_UNKNOWN: entry(422, '附件不存在或已用于别的工单。', '请重新上传。', 'An attachment does not exist or belongs to another order.', 'Upload it again.'),
  // the life cycle, whatever the mechanism
  ORDER_NOT_FOUND: entry(404, '没有这张工单，或不在您的范围内。', '请核对工单编号。', 'No such order, or not in your scope.', 'Check the number.'),
  NOT_YOUR_ORDER: entry(403, '这张工单不由您所在单位承办。', '请由承办单位办理。', 'Your unit does not hold this order.', 'Leave it to the unit that does.'),
  WRONG_STATUS: entry(409, '工单当前状态（{status}）不能做这一步。', '请刷新查看最新状态和可做的操作。', 'The order\'s status ({status}) does not allow this.', 'Reload to see what can be done now.'),
  SIGN_FIRST: entry(409, '本单位还没有签收。', '请先签收。', 'Your unit has not signed yet.', 'Sign for it first.'),
  SAME_PERSON: entry(403, '同一人不能既办理又审核。', '请由本单位或中心的另一位审核人员处理。', 'The same person may not handle and review.', 'Somebody else must review.'),
  HAS_MEMBERS: entry(409, '已有诉求并入本单，都在等本单的结果，不能这样处理。', '请派单办理；或把其他诉求并入本单。', 'Other requests have joined this order and wait for its result.', 'Dispatch it, or attach the others to this one.'),
  // worklists
  QUEUES_FULL: entry(409, '保存的队列已有 {most} 个，不能再存。', '请先删去不用的。', 'You have {most} saved queues already.', 'Remove one that you do not need.'),
  QUEUE_NOT_FOUND: entry(404, '没有这个队列，或不是您保存的。', '请刷新列表；别人共享的只能由保存人删除。', 'No such queue, or it is not yours.', 'Reload the list; only its owner removes a shared queue.'),
  NOTHING_SELECTED: entry(409, '没有符合条件的工单。', '请换个条件，或逐张选择。', 'No order matches.', 'Change the filter, or choose orders one by one.'),
  NOTHING_PROPOSED: entry(409, '清单没有给出这张工单的单位。', '请打开工单，选定事项和单位后单独派出。', 'The lists propose no unit for this order.', 'Open it, choose matter and unit, and dispatch it by itself.'),
  ...intakeRefusals,
  ...directAnswerRefusals,
  ...informationRefusals,
  ...emergencyTransferRefusals,
  ...withdrawalRefusals,
  ...secrecyRefusals,
  ...dispatchRefusals,
  ...consultationRefusals,
  ...returnsRefusals,
  ...disputeRefusals,
  ...eventClusterRefusals,
  ...handlingRefusals,
  ...jointHandlingRefusals,
  ...whistleRefusals,
  ...escalationRefusals,
  ...extensionRefusals,
  ...pauseRefusals,
  ...suspensionRefusals,
  ...terminationRefusals,
  ...callBackRefusals,
  ...exclusionRefusals,
  ...fraudRefusals,
  ...supervisionRefusals,
  ...disclosureRefusals,
  ...timeRefusals,
  ...clockRefusals,
  ...policyRefusals,
} as const satisfies Record<string, RefusalEntry>

export type RefusalCode = keyof typeof refusals
