import type { What } from './course.ts'
import type { Deed, Living } from './living.ts'
import { leadOf } from '../../modules/work-order/index.ts'
import { texts } from './texts.ts'
import { minute } from './timing.ts'

const leadUnit = ({ life }: Living): string => leadOf(life.state)!.unitCode
const here = ({ plan }: Living, text: string): string => text.replaceAll('{place}', plan.place?.name ?? '现场')
const openCos = ({ life }: Living) => life.state.assignments.filter((share) => share.role === 'co' && !['done', 'takenBack'].includes(share.status))

/** What the lead unit answers: as the narrative tells, and after a bad verdict that it was done again. */
const reply = (living: Living): { text: string; resultType: string; solved: boolean } => {
  const { plan, life, dice } = living
  const { reworkRound, results } = life.state
  if (reworkRound > 0) {
    const isGood = plan.verdicts[reworkRound]?.solved ?? true
    return { text: here(living, dice.pick(reworkRound > 1 ? texts.escalatedReplies : texts.reworkReplies)), resultType: isGood ? 'resolved' : 'partial', solved: isGood }
  }
  const text = here(living, plan.narrative.reply) + dice.pick(texts.replyClosings)
  const isAgain = results.some((result) => result.round === 0 && result.assignmentNo === leadOf(life.state)!.no)
  return { text: isAgain ? text + dice.pick(texts.additions) : text, resultType: plan.narrative.result, solved: plan.narrative.solved }
}

export const handlingDeeds = {
  sign(living, { at }) {
    living.life.do(at, living.staff.ofUnit(leadUnit(living), 'unitCoordinator', living.dice), { type: 'signFor' })
  },
  coSign(living, { at }) {
    for (const share of openCos(living)) if (share.status === 'signPending') living.life.do(at, living.staff.ofUnit(share.unitCode, 'unitCoordinator', living.dice), { type: 'signFor' })
  },
  contactMissed(living, { at }) {
    if (living.plan.person === null) return
    living.life.do(at, living.staff.ofUnit(leadUnit(living), 'handler', living.dice), { type: 'recordFirstContact', method: 'phone', outcome: 'noAnswer', note: living.dice.pick(texts.contactMissed) })
  },
  contact(living, { at }) {
    const { plan, life, staff, dice } = living
    // Nobody to speak with: the unit starts from the narrative.
    if (plan.person === null && life.state.isAnonymous) return
    const note = life.state.reworkRound > 0 ? dice.pick(texts.reworkContacts) : here(living, plan.narrative.contact)
    life.do(at, staff.ofUnit(leadUnit(living), 'handler', dice), { type: 'recordFirstContact', method: /上门|登门|见面|当面/.test(note) ? 'visit' : 'phone', outcome: 'reached', note })
  },
  progress(living, { at }) {
    const { plan, life, staff, dice } = living
    const text = life.state.reworkRound > 0 ? here(living, dice.pick(texts.reworkProgress)) : here(living, plan.narrative.progress)
    life.do(at, staff.ofUnit(leadUnit(living), 'handler', dice), { type: 'addProgress', text, visibleToRequester: dice.chance(0.85), attachmentIds: [] })
  },
  coDone(living, { at }, nextAt) {
    const { life, staff, dice } = living
    if (dice.chance(0.1)) return
    for (const share of openCos(living)) {
      if (share.status !== 'handling') continue
      life.do(at, staff.ofUnit(share.unitCode, 'handler', dice), { type: 'submitResult', resultType: 'explained', text: dice.pick(texts.coReplies), basis: '', requesterOpinion: '由主办单位统一征求', solved: true, attachmentIds: [], waiveCo: null })
    }
    const later = Math.floor(at + Math.min((nextAt - at) / 2, 40 * minute))
    for (const share of openCos(living)) if (share.status === 'unitReview') life.do(later, staff.ofUnit(share.unitCode, 'unitReviewer', dice), { type: 'approveResult', note: dice.pick(texts.approvals) })
  },
  submit(living, { at }) {
    const { plan, life, staff, dice } = living
    const answer = reply(living)
    const satisfaction = plan.verdicts[life.state.reworkRound]?.satisfaction ?? 4
    const isFirst = life.state.results.every((result) => result.assignmentNo !== leadOf(life.state)!.no)
    life.do(at, staff.ofUnit(leadUnit(living), 'handler', dice), {
      type: 'submitResult', ...answer, basis: /《[^》]{2,40}》/.exec(answer.text)?.[0] ?? dice.pick(texts.bases),
      requesterOpinion: plan.person === null ? '匿名诉求，未能征求意见' : dice.pick(texts.opinions[String(satisfaction)]!),
      attachmentIds: isFirst ? plan.attachmentIds : [], waiveCo: openCos(living).length > 0 ? dice.pick(texts.waivers) : null,
    })
  },
  unitReject(living, { at }) {
    living.life.do(at, living.staff.ofUnit(leadUnit(living), 'unitReviewer', living.dice), { type: 'rejectResult', reason: living.dice.pick(texts.unitRejections) })
  },
  approve(living, { at }) {
    living.life.do(at, living.staff.ofUnit(leadUnit(living), 'unitReviewer', living.dice), { type: 'approveResult', note: living.dice.pick(texts.approvals) })
  },
  sendBack({ life, staff, dice }, { at }) {
    life.do(at, staff.ofCentre('centreReviewer', dice), { type: 'sendBack', reason: dice.pick(texts.sendBacks) })
  },
  takeUp(living, { at }) {
    const { life, staff, dice } = living
    const by = staff.ofUnit(leadUnit(living), 'unitCoordinator', dice)
    // A superior unit signs for what is escalated to it; the same unit just takes it up again.
    life.do(at, by, { type: life.state.status === 'escalated' ? 'signFor' : 'acceptRework' })
  },
} satisfies Partial<Record<What, Deed>>
