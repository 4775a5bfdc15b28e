import type { What } from './course.ts'
import { requester, type Deed, type Living } from './living.ts'
import { texts } from './texts.ts'

/** The verdict of this round with the requester's own words, if any. */
const verdictOf = ({ plan, life, dice }: Living, at: number) => {
  const { reworkRound, verdicts } = life.state
  const verdict = plan.verdicts[reworkRound] ?? { solved: true, satisfaction: dice.pick([4, 5]) }
  const isBad = !verdict.solved || verdict.satisfaction <= 2
  const remark = verdicts.length === 0 ? plan.narrative.remark : dice.pick(isBad ? texts.badRemarks : texts.reworkRemarks)
  const contacted = plan.person !== null && (isBad ? dice.chance(0.8) : dice.chance(0.97))
  if (remark === '' || dice.chance(0.2)) return { verdict: { contacted, ...verdict, textId: null, textDigest: null }, writes: [] }
  const { write, ...ids } = life.words('remark', remark, at)
  return { verdict: { contacted, ...verdict, ...ids }, writes: [write] }
}

export const verdictDeeds = {
  pass(living, { at }) {
    const { life, staff, dice } = living
    life.do(at, staff.ofCentre('centreReviewer', dice), { type: 'passReview', note: dice.pick(texts.passes) })
    living.passedAt ??= at
  },
  openCall({ life, main }, { at }) {
    life.do(at, { kind: 'system', job: 'members' }, { type: 'openMemberCallBack', leadUnit: main!.leadUnit! }, { commandId: `members:${main!.id}:${life.history.orderId}` })
  },
  callStart(living, { at }) {
    living.caller = living.staff.ofCentre('callbackOfficer', living.dice)
    living.life.do(at, living.caller, { type: 'startCallBack' })
  },
  /** Only where the answer was sampled: whose was not is closed by then. */
  answerCall({ life, staff, dice }, { at }) {
    life.turnClocks(at)
    if (life.state.status !== 'callBackPending') return
    const officer = staff.ofCentre('callbackOfficer', dice)
    life.do(at, officer, { type: 'startCallBack' })
    life.do(at + 3 * 60_000, officer, { type: 'completeCallBack', contacted: true, solved: true, satisfaction: dice.pick([3, 4, 5]), textId: null, textDigest: null })
  },
  callFail({ life, caller, plan, dice }, { at }) {
    const [outcome, note] = plan.person === null ? ['denied', '匿名诉求未留联系方式'] as const : dice.pick(texts.failedCalls)
    life.do(at, caller!, { type: 'recordFailedCall', outcome, note })
  },
  callDone(living, { at }) {
    const { verdict, writes } = verdictOf(living, at)
    living.life.do(at, living.caller!, { type: 'completeCallBack', ...verdict }, { writes })
  },
  evaluate(living, { at }) {
    const { verdict, writes } = verdictOf(living, at)
    living.life.do(at, requester, { type: 'evaluate', ...verdict }, { writes })
  },
  reopen({ life, dice }, { at }) {
    const { write, ...ids } = life.words('reopening', dice.pick(texts.reopenings), at)
    life.do(at, requester, { type: 'reopen', ...ids }, { writes: [write] })
  },
  clue({ life, dice, plan, staff }, { at }) {
    const { write, ...ids } = life.words('clue', dice.pick(texts.clues), at)
    life.do(at, plan.isWeb ? requester : staff.ofCentre('agent', dice), { type: 'addClue', ...ids, attachmentIds: [] }, { writes: [write] })
  },
  urge({ life, dice }, { at }) {
    life.do(at, requester, { type: 'urge', text: dice.pick(texts.urges) })
  },
  staffUrge({ life, dice, staff }, { at }) {
    life.do(at, staff.ofCentre('supervisor', dice), { type: 'urge', text: dice.pick(texts.staffUrges) })
  },
} satisfies Partial<Record<What, Deed>>
