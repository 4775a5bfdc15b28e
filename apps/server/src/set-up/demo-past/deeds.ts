import { trainingExample } from '../../modules/work-order/index.ts'
import { dayOf } from '../../kernel/time.ts'
import type { What } from './course.ts'
import { handlingDeeds } from './handling-deeds.ts'
import { requester, type Deed, type Living } from './living.ts'
import type { StaffActor } from './staff.ts'
import { texts } from './texts.ts'
import type { Undecided } from './undecided.ts'
import { verdictDeeds } from './verdict-deeds.ts'

/** What the lists say now for another matter or kind; the machine is asked again only where the class could change. */
const sortedAs = ({ city, plan, prepared }: Living, at: number, matterCode: string) => {
  const { kind } = plan.narrative
  const resolution = city.proposer.resolve({ matterCode, place: plan.place, communityCode: null, kind, flags: prepared.register.flags, day: dayOf(at) })
  const because = [...resolution.because, ...resolution.missing, ...prepared.sorting.facts.because]
  return { kind, matterCode, deadlineClass: strictest(resolution.deadlineClass, prepared.sorting.facts.raisesTo), proposal: { lead: resolution.lead, co: resolution.co, because, listVersion: resolution.version } }
}

const classes = ['2h', '24h', '7d', '15d'] as const
const strictest = (one: (typeof classes)[number] | null, other: (typeof classes)[number] | null) =>
  classes.find((known) => known === one || known === other) ?? '7d'

const lesson = ({ city, prepared }: Living, by: StaffActor, matterCode: string, at: number) => {
  const machine = prepared.sorting.guesses[0]?.matterCode ?? null
  return machine === matterCode ? [] : [trainingExample(city.cityCode, prepared.requestId, matterCode, machine, by.accountId, at)]
}

/** The units that get it: mostly as proposed; now and then the dispatcher knows better. */
const unitsFor = ({ city, dice, staff, life, plan }: Living): { lead: string; co: readonly string[]; isOther: boolean } => {
  const { proposal, matterCode } = life.state
  if (proposal.lead === null) throw new Error(`the lists name nobody for ${matterCode} (${plan.narrative.id})`)
  const proposed = { lead: proposal.lead, co: proposal.co, isOther: false }
  if (!dice.chance(0.14)) return proposed
  const { directory } = city.organisation
  const street = directory.territory(plan.place?.communityCode ?? null)?.street.code
  if (street && street !== proposal.lead && !proposal.co.includes(street) && staff.has(street, 'unitCoordinator')) return { ...proposed, co: [...proposal.co, street], isOther: true }
  const fewer = proposal.co.slice(0, -1)
  const isGrassrootsOnly = [proposal.lead, ...fewer].every((code) => directory.facts(code)?.isGrassroots)
  return proposal.co.length > 0 && !isGrassrootsOnly ? { ...proposed, co: fewer, isOther: true } : proposed
}

/** How long a refusal waits for the shift lead. */
const confirmsAfter = 12 * 60_000

const centreDeeds = {
  register({ life, plan, prepared, clerk }, { at }) {
    life.do(at, plan.isWeb ? requester : clerk!, prepared.register, { writes: prepared.writes })
  },
  accept(living, { at }) {
    const { life, plan, staff, dice, prepared } = living
    const clerk = staff.ofCentre('webAgent', dice)
    const { narrative } = plan
    const isRight = life.state.matterCode === narrative.matter && life.state.kind === narrative.kind
    const { kind, matterCode, matterBy, deadlineClass, proposal } = prepared.register
    const sorted = isRight ? { kind, matterCode, deadlineClass, proposal } : sortedAs(living, at, narrative.matter)
    life.do(at, clerk, { type: 'accept', ...sorted, matterBy: isRight ? matterBy : 'person' }, { writes: lesson(living, clerk, narrative.matter, at) })
  },
  decline({ life, plan, staff, dice }, { at }, nextAt) {
    life.do(at, plan.isWeb ? staff.ofCentre('webAgent', dice) : staff.ofCentre('shiftLead', dice), { type: 'decline', ...plan.decline! })
    const confirmedAt = Math.floor(at + confirmsAfter)
    if (life.state.status !== 'declined' && confirmedAt < nextAt) life.do(confirmedAt, staff.ofCentre('shiftLead', dice), { type: 'confirmDecline' })
  },
  answer({ life, plan, staff, dice, clerk }, { at }) {
    const answer = plan.narrative.reply.replaceAll('{place}', plan.place?.name ?? '')
    life.do(at, clerk ?? staff.ofCentre('webAgent', dice), { type: 'answerDirectly', answer, basis: /《[^》]{2,40}》/.exec(answer)?.[0] ?? '业务知识库办事指南' })
  },
  rejectAnswer({ life, dice }, { at }) {
    const { write, ...ids } = life.words('reopening', dice.pick(texts.answerRejections), at)
    life.do(at, requester, { type: 'rejectAnswer', ...ids }, { writes: [write] })
  },
  reclassify(living, { at }) {
    const { life, plan, staff, dice } = living
    const by = staff.ofCentre('dispatcher', dice)
    const { kind: _kind, ...sorted } = sortedAs(living, at, plan.narrative.matter)
    life.do(at, by, { type: 'reclassify', ...sorted, note: dice.pick(texts.reclassifyNotes) }, { writes: lesson(living, by, plan.narrative.matter, at) })
  },
  split({ life, clerk, childIds }, { at }) {
    life.do(at, clerk!, { type: 'split', children: childIds })
  },
  dispatch(living, { at }) {
    const { life, staff, dice, clerk } = living
    const isOneKey = clerk !== null && at === life.state.registeredAt
    const by = isOneKey ? clerk : (living.dispatcher ?? staff.ofCentre('dispatcher', dice))
    living.dispatcher = by
    const { lead, co, isOther } = unitsFor(living)
    life.do(at, by, { type: 'dispatch', lead, co, note: dice.pick(isOther ? texts.otherUnitNotes : texts.dispatchNotes) })
  },
  undo({ life, dispatcher }, { at }) {
    life.do(at, dispatcher!, { type: 'undo' })
  },
  attach(living, { at }) {
    const { life, staff, dice, main, clerk } = living
    const status = main!.statusAt.get(life.history.orderId)
    if (status === undefined) throw new Error(`order ${main!.orderNo} never took ${life.state.orderNo} in`)
    life.do(at, clerk ?? staff.ofCentre('dispatcher', dice), { type: 'attach', targetId: main!.id, target: { status, orderNo: main!.orderNo } })
  },
  join({ life, staff, dice, statusAtJoin }, { at, memberId, memberNo }) {
    life.do(at, staff.ofCentre('dispatcher', dice), { type: 'join', memberId: memberId!, memberOrderNo: memberNo! })
    statusAtJoin.set(memberId!, life.state.status)
  },
} satisfies Partial<Record<What, Deed>>

const deeds: Readonly<Record<What, Deed>> = { ...centreDeeds, ...handlingDeeds, ...verdictDeeds }

/** Live one plan through, up to `now`; what is left undecided then comes last. */
export const live = (living: Living, now: number, undecided: Undecided): void => {
  const { plan, life } = living
  plan.times.forEach((step, index) => deeds[step.what](living, step, plan.times[index + 1]?.at ?? now))
  undecided.leave(living)
  life.turnClocks(now)
}
