import { kindLabels, problemOf, publicStatusLabels, requesterActions, type OrderStatus, type RequesterActionName, type RequestKind, type Label, type Tracking } from '@suban/contract'
import { dayOf, instantText, maybeInstantText } from '../../../kernel/time.ts'
import type { LoggedLook } from '../../identity/index.ts'
import { allowedActions } from '../domain/allowed-actions.ts'
import { leadOf, runningClock, type WorkOrderState } from '../domain/state.ts'
import type { CaseRecord } from '../store/read-case.ts'
import type { WorkOrderContext } from './context.ts'
import { isPassed } from './main-replies.ts'
import { matterRef, placeLine } from './names.ts'
import { hotlineCentre, parcelOf } from './parcel.ts'
import { presentClock, presentExplanation } from './present-clock.ts'
import { publicLongWays } from './present/long-ways.ts'
import { presentParts, type Beside } from './present/parts.ts'
import { directoryNamer, publicTimeline } from './timeline.ts'
import { publicTransfer } from './present/emergency-transfer.ts'
import { publicQuestion } from './present/information.ts'
import { publicRefusal } from './present/refusal.ts'
import { asksPhoneTail, publicWithdrawal } from './present/withdrawal.ts'
import { publicDisclosure } from './present/disclosure.ts'
import { presentUrging } from './present/urging.ts'
import { answerWords } from './timeline/direct-answer.ts'

/** Of a clock's reasons those that a requester asks about: how long, in which time, which days do not count, until when. */
const publicReasons = /^CLOCK_(LIMIT_|NATURAL_TIME|WORKING_TIME|START_NEXT_DAY|DAY_SKIPPED_|DAY_MAKE_UP|DUE|LEAST_TIME|GOES_ON|CALENDAR_PROVISIONAL)|^CALENDAR_PROVISIONAL$/

/** What comes next, in plain words. */
const nextWords: Partial<Record<WorkOrderState['status'], { zh: string; en: string }>> = {
  intakePending: { zh: '工作人员会先看一遍，确定由谁负责。', en: 'Our staff will read it and find who is responsible.' },
  dispatchPending: { zh: '正在确定由哪个单位负责。', en: 'We are finding the responsible unit.' },
  directAnswered: { zh: '如果答复不准，请告诉我们，会转给负责的单位处理。', en: 'If the answer is wrong, tell us and a unit will handle it.' },
  signPending: { zh: '负责处理的单位会签收，并先跟您联系。', en: 'The unit will sign for it and contact you first.' },
  handling: { zh: '负责处理的单位正在办，办好后会有人核对，再请您评价。', en: 'The unit is working on it; it will be checked, then you judge.' },
  unitReview: { zh: '单位正在内部核对办理结果。', en: 'The unit is checking its own result.' },
  centreReview: { zh: '热线中心正在核对办理结果。', en: 'The hotline centre is checking the result.' },
  callBackPending: { zh: '请您评价：解决了吗？满意吗？也会有人给您打电话。', en: 'Please judge: solved? satisfied? We may also call you.' },
  callingBack: { zh: '正在给您打电话回访。', en: 'We are calling you.' },
  rework: { zh: '您说没有办好，原单位要重新办理。', en: 'You were not content; the unit must do it again.' },
  suspended: { zh: '短期内办不好，已列入专门的清单，责任单位要按下面的计划一步一步办。', en: 'It cannot be done soon. It is on a list of its own, and the unit has to keep to the plan below.' },
  escalated: { zh: '已交由上一级单位牵头办理。', en: 'A higher unit has taken it up.' },
  closed: { zh: '已办结。期限内还可以要求重新办理。', en: 'Closed. You may reopen it within the window.' },
  archived: { zh: '已归档。', en: 'Archived.' },
  infoNeeded: { zh: '我们在等您补充情况。补充之后会接着办；到期没有补充，可能先结束。', en: 'We wait for your answer. With it we go on; without it in time it may end for now.' },
  emergencyTransferred: { zh: '已转给应急部门，由他们直接处理。情况危急请直接拨打他们的电话。', en: 'Handed to the emergency service, which acts on it. In an emergency call them directly.' },
  withdrawn: { zh: '您已撤回，不再办理。改变主意了可以恢复办理。', en: 'You withdrew it. If you change your mind, we go on with it.' },
  merged: { zh: '与同一件事一起办理，办好后会单独请您评价。', en: 'Handled together with the same event; you will be asked for yourself.' },
  terminated: { zh: '办理已终止，原因和您的权利写在下面。', en: 'It was ended; why, and what rights you have, is written below.' },
  declined: { zh: '不属于本热线受理范围，请看下面的办法。', en: 'Not for this hotline; see the other way below.' },
}

const appealIsRead: Label = { zh: '您提了不同意，会有一个没参与过的人重新看，定了告诉您。', en: 'You disagreed; somebody who had no part in it looks at it again, and you are told.' }

/** The requester's own view, with what stands beside it (`Beside`): steps like a parcel, who has it, until when and why, what they can do. */
export const presentTracking = (context: WorkOrderContext, record: CaseRecord, looks: readonly LoggedLook[], beside: Beside): Omit<Tracking, 'attachments'> => {
  const { organisation: { directory } } = context
  const { state, request } = record
  const now = context.now()
  const status = state.status as OrderStatus
  const catalogue = context.catalogues.on(dayOf(now))
  const namer = directoryNamer(directory, () => '', (code) => matterRef(catalogue, code)?.name ?? null)
  const clock = state.clocks.findLast((candidate) => candidate.stoppedAt === null && ['rework', 'handling'].includes(candidate.clockId) && candidate.assignmentNo === leadOf(state)?.no)
    ?? state.clocks.findLast((candidate) => candidate.stoppedAt === null && ['intake', 'infoWait', 'appealReview', 'dispatch', 'callBack', 'centreReview'].includes(candidate.clockId)) ?? null
  const shown = clock ? presentClock(clock, null, now, context) : null
  const given = context.workOrders.given({ kind: 'requester' }, now)
  const runs = new Map(allowedActions(state, given).map((run) => [run.action as string, run.refusal]))
  const names = Object.keys(requesterActions) as RequesterActionName[]
  const can = Object.fromEntries(names.map((name) => [name, runs.get(name) === null])) as Tracking['can']
  const cannotBecause = Object.fromEntries(names.flatMap((name) => {
    const refusal = runs.get(name)
    if (!refusal) return []
    const problem = problemOf(refusal, '')
    return [[name, { zh: `${problem.detail}${problem.next}`, en: `${problem.detailEn} ${problem.nextEn}` }]]
  }))
  const next = state.status === 'intakePending' && runningClock(state, 'appealReview') !== null ? appealIsRead : nextWords[state.status]
  // What was found to be no verdict of theirs is not told to them as theirs.
  const verdict = state.verdicts.findLast((one) => !one.isVoid)
  const kind = kindLabels[state.kind as RequestKind] as Label | undefined
  const lead = leadOf(state)
  const { main } = beside
  const unit = lead?.unitCode ?? main?.leadUnit ?? null
  return {
    receiptNo: request.receipt_no, orderNo: state.orderNo, title: request.title, kindName: kind?.zh ?? '', kindNameEn: kind?.en ?? '', narrative: request.narrative, placeName: placeLine(directory, state.place),
    statusCode: status, statusName: publicStatusLabels[status].zh, statusNameEn: publicStatusLabels[status].en, registeredAt: instantText(state.registeredAt),
    closedAt: maybeInstantText(state.closedAt), unit: unit === null ? null : (directory.unit(unit)?.name ?? null),
    dueAt: shown?.dueAt ?? main?.dueAt?.toISOString() ?? null, timeLeftZh: shown?.timeLeft?.zh ?? '', timeLeftEn: shown?.timeLeft?.en ?? '', dueBecause: (clock ? presentExplanation(clock, context.clockRules).because : []).filter((reason) => publicReasons.test(reason.code)).map(({ zh, en }) => ({ zh, en })),
    nextZh: next?.zh ?? '', nextEn: next?.en ?? '',
    parcel: parcelOf(state, directory, main?.leadUnit ?? null), timeline: publicTimeline(record, namer),
    replies: [...record.events.flatMap((event) => repliesOf(record, event, namer)), ...beside.replies.map(({ unitCode, at, text }) => ({ unit: namer.unit(unitCode), unitEn: namer.unit(unitCode), at: new Date(at).toISOString(), text }))].toSorted((one, other) => one.at.localeCompare(other.at)),
    ...publicLongWays(context, record, now),
    ...presentParts(record, beside, directory, (requestId) => context.vault.trackingToken(requestId)),
    ...publicQuestion(record), ...publicRefusal(record, given), ...publicTransfer(record), ...publicWithdrawal(record, given), asksPhoneTail: asksPhoneTail(record.contact?.masked_phone),
    urging: presentUrging(record, given.policy, directory), disclosure: publicDisclosure(record),
    verdict: verdict ? { solved: verdict.solved, satisfaction: verdict.satisfaction, at: instantText(verdict.at) } : null,
    can, cannotBecause, whoLooked: looks.map((look) => ({ at: look.at.toISOString(), kind: look.kind, unit: look.unit, reason: look.reason })),
  }
}

/** A reply reaches the requester once the centre has passed it; direct answers at once. */
const repliesOf = (record: CaseRecord, event: CaseRecord['events'][number], namer: { unit(code: string): string }): Tracking['replies'] => {
  const at = instantText(event.at)
  if (event.type === 'RequestAnswered') {
    const data = event.data as { answer: string; basis: string }
    const words = answerWords(data)
    return [{ unit: hotlineCentre.zh, unitEn: hotlineCentre.en, at, text: words.zh, textEn: words.en }]
  }
  if (event.type !== 'ResultSubmitted') return []
  const data = event.data as { no: number; text: string; round: number }
  const assignment = record.state.assignments.find((candidate) => candidate.no === data.no)
  return isPassed(record, event.version) && assignment ? [{ unit: namer.unit(assignment.unitCode), unitEn: namer.unit(assignment.unitCode), at, text: data.text }] : []
}
