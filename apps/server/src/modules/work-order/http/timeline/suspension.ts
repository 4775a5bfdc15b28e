import { resultTypeLabels, suspensionCategoryLabels, tellingWayLabels } from '@suban/contract'
import { dayOf } from '../../../../kernel/time.ts'
import { andNote, word, type Lines } from './line.ts'

const stageWords = { district: { zh: '区级', en: 'District' }, city: { zh: '市级', en: 'City' } } as const

export const suspensionLines: Lines = {
  SuspensionApplied: ({ category, milestones, responsible, funding, expiresAt, toRequester, toldHow, toldOn }) => {
    const [why, told] = [word(suspensionCategoryLabels, category), word(tellingWayLabels, toldHow)]
    const [zh, en] = [
      milestones.map(({ dueAt, text }) => `${dayOf(dueAt)} ${text}`).join('；'),
      milestones.map(({ dueAt, text }) => `${dayOf(dueAt)} ${text}`).join('; '),
    ]
    return {
      zh: `${why.zh}，到 ${dayOf(expiresAt)} 为止。节点：${zh}。责任领导：${responsible.post}${responsible.name}${funding === '' ? '' : `。资金：${funding}`}。${toldOn} 已以${told.zh}告知诉求人：${toRequester}`,
      en: `${why.en}, until ${dayOf(expiresAt)}. Milestones: ${en}. Responsible: ${responsible.post} ${responsible.name}${funding === '' ? '' : `. Funds: ${funding}`}. Requester told on ${toldOn} (${told.en}): ${toRequester}`,
    }
  },
  SuspensionPassedOn: (data) => data.note,
  SuspensionApproved: ({ expiresAt, note }) => andNote({ zh: `挂账到 ${dayOf(expiresAt)}，办理时钟暂停`, en: `Until ${dayOf(expiresAt)}; the handling clock stands still` }, note),
  SuspensionRefused: ({ stage, reason }) => ({ zh: `${stageWords[stage].zh}：${reason}`, en: `${stageWords[stage].en}: ${reason}` }),
  SuspensionLapsed: ({ stage }) => ({ zh: `${stageWords[stage].zh}没有按时审核，逾时已记录`, en: `Not examined in time (${stageWords[stage].en}); the delay is on record` }),
  MilestoneReported: ({ milestone, isLate, text }) => (milestone === null ? text : andNote({ zh: `第 ${milestone} 个节点完成${isLate ? '（逾期）' : ''}`, en: `Milestone ${milestone} done${isLate ? ' (late)' : ''}` }, text)),
  MilestoneMissed: ({ milestone, dueAt, text }) => ({ zh: `第 ${milestone} 个节点应在 ${dayOf(dueAt)} 完成：${text}`, en: `Milestone ${milestone} was due on ${dayOf(dueAt)}: ${text}` }),
  ClearanceSubmitted: ({ resultType, text, stage }) => {
    const type = word(resultTypeLabels, resultType)
    return { zh: `${type.zh}${stage === null ? '' : `，报${stageWords[stage].zh}核验`}。${text}`, en: `${type.en}${stage === null ? '' : `, to be verified (${stageWords[stage].en})`}. ${text}` }
  },
  ClearanceRefused: (data) => data.reason,
  SuspensionCleared: (data) => data.note,
  SuspensionExpired: ({ expiresAt }) => ({ zh: `挂账到 ${dayOf(expiresAt)} 为止，没有销账；办理时钟接着走，转督办`, en: `It was suspended until ${dayOf(expiresAt)} and not cleared; the handling clock runs on, and supervision asks` }),
}
