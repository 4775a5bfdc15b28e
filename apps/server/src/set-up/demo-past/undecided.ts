import { extensionReasons } from '@suban/contract'
import { leadOf, type DecisionActor, type WorkOrderCommand, type WorkOrderState } from '../../modules/work-order/index.ts'
import { dayOf } from '../../kernel/time.ts'
import { requester, type Living } from './living.ts'
import { minute } from './timing.ts'

const day = 86_400_000

type Move = readonly [actor: DecisionActor | null, command: WorkOrderCommand]
/** Something that waits for a decision at the end of the past: a few orders of each kind, the first ones that it suits. */
type Loose = {
  /** Of all the orders of the past. */
  readonly most: number
  readonly from: readonly WorkOrderState['status'][]
  /** One move after the other; each sees what the one before did. The first that may not be done is the end of it; null: nothing more. */
  readonly moves: readonly ((living: Living, at: number) => Move | null)[]
}

const coordinator = (living: Living): DecisionActor | null => {
  const lead = leadOf(living.life.state)
  return lead && living.staff.has(lead.unitCode, 'unitCoordinator') ? living.staff.ofUnit(lead.unitCode, 'unitCoordinator', living.dice) : null
}

const applySuspension = (living: Living, at: number): Move | null => (living.plan.attachmentIds.length === 0 ? null : [coordinator(living), {
  type: 'applySuspension', category: 'project', plan: '纳入老旧小区改造年度计划：先测绘设计，再招标施工，完工后组织验收。', funding: '区级改造专项资金',
  milestones: [{ dueAt: at + 30 * day, text: '完成测绘和设计' }, { dueAt: at + 75 * day, text: '施工完毕' }, { dueAt: at + 90 * day, text: '验收销账' }],
  responsible: { name: '陈某', post: '分管副主任', accountId: null }, expiresAt: at + 90 * day,
  toRequester: '这件事要等改造工程，预计三个月内完工，每月告诉您进展。', toldHow: 'letter', toldOn: dayOf(at), attachmentIds: living.plan.attachmentIds,
}])
/** Whoever holds the review examines: the district's arbiter or the coordinator of the unit above, then the city's supervisor. */
const examine = ({ life, staff, dice }: Living): Move | null => {
  const review = life.state.clocks.find((clock) => clock.clockId === 'suspensionReview' && clock.stoppedAt === null)
  if (!review) return null
  const { holderUnit: holder } = review
  const post = ['districtArbiter', 'unitCoordinator'].find((role) => holder !== undefined && staff.has(holder, role))
  const by = holder === undefined ? staff.ofCentre('supervisor', dice) : post === undefined ? null : staff.ofUnit(holder, post, dice)
  return [by, { type: 'decideSuspension', isApproved: true, note: '计划可行，节点清楚' }]
}
const requestReturn = (living: Living): Move => {
  const { assignments } = living.life.state
  return [coordinator(living), { type: 'requestReturn', reason: 'notMyDuty', basis: '职责清单列明由主管部门牵头，本单位只做配合', proposedUnit: assignments.find((share) => share.role === 'co')?.unitCode ?? null }]
}

const loose: Readonly<Record<string, Loose>> = {
  suspended: {
    most: 4, from: ['handling'],
    moves: [applySuspension, examine, examine],
  },
  suspensionAsked: { most: 2, from: ['handling'], moves: [applySuspension] },
  disputed: { most: 3, from: ['signPending', 'handling'], moves: [requestReturn, ({ staff, dice }) => [staff.ofCentre('dispatcher', dice), { type: 'openDispute', note: '两家各执一词，请裁定' }]] },
  returned: { most: 4, from: ['signPending', 'handling'], moves: [requestReturn] },
  whistle: {
    most: 4, from: ['handling'],
    moves: [(living) => {
      const lead = leadOf(living.life.state)!
      const district = lead.unitCode.slice(0, 6)
      return [coordinator(living), { type: 'blowWhistle', kind: 'jointEnforcement', matter: '街道无执法权，请到现场联合执法', place: living.plan.place?.name ?? '现场', departments: [`${district}-urban-enforcement`, `${district}-traffic-police`], withShare: true }]
    }],
  },
  extensionAsked: {
    most: 5, from: ['handling'],
    moves: [(living) => [coordinator(living), { type: 'requestExtension', reason: extensionReasons[0], length: { amount: 1, unit: 'day' }, text: '须约三家单位到现场一起看，已与诉求人说好顺延一天。', isRequesterTold: true, attachmentIds: living.plan.attachmentIds }]],
  },
  escalationAsked: { most: 3, from: ['handling'], moves: [(living) => [coordinator(living), { type: 'requestEscalation', reason: 'crossDepartment', text: '涉及几个部门，本单位协调不动，请上级牵头。', to: null }]] },
  noted: {
    most: 3, from: ['handling'],
    moves: [(living) => [living.staff.ofCentre('leader', living.dice), { type: 'leaderNote', unitCode: leadOf(living.life.state)!.unitCode, readers: [], text: '请认真核实，限期办结，结果报我。', dueAt: null }]],
  },
  informationAsked: { most: 5, from: ['intakePending'], moves: [({ staff, dice }) => [staff.ofCentre('webAgent', dice), { type: 'requestInfo', missing: ['place', 'time'], question: '请说一下具体在哪个路口、一般几点发生，方便单位去看。' }]] },
  withdrawn: { most: 3, from: ['dispatchPending', 'signPending'], moves: [() => [requester, { type: 'withdraw', reason: 'solvedAlready', textId: null, textDigest: null, callId: null }]] },
  terminationAsked: { most: 2, from: ['handling'], moves: [(living) => [coordinator(living), { type: 'applyTermination', reason: 'sameFact', text: '同一事实去年已经办结并书面答复，没有新的情况。', alternative: '不服原答复的，可以申请行政复议。', attachmentIds: living.plan.attachmentIds }]] },
}

/** What the demo city's desks find on their first day beside the chain itself: things that somebody has to decide. */
export class Undecided {
  readonly #left = new Map(Object.entries(loose).map(([name, { most }]) => [name, most]))
  readonly #now: number

  constructor(now: number) {
    this.#now = now
  }

  /** An order at the end of its past; perhaps it waits for something. */
  leave(living: Living): void {
    const { life, plan, main } = living
    const since = Math.max(life.lastAt + 5 * minute, this.#now - 150 * minute)
    if (plan.main || main || living.statusAtJoin.size > 0 || since + 40 * minute > this.#now) return
    for (const [name, { from, moves }] of Object.entries(loose)) {
      const left = this.#left.get(name)!
      if (left === 0 || !from.includes(life.state.status)) continue
      let done = 0
      for (const move of moves) {
        const at = Math.floor(since + done * 10 * minute)
        const [actor, command] = move(living, at) ?? [null]
        if (!actor || !command || !life.try(at, actor, command)) break
        done += 1
      }
      if (done === 0) continue
      this.#left.set(name, left - 1)
      return
    }
  }
}
