import type { City } from '../../city.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Place } from '../../modules/organisation/index.ts'
import { courseOf, schedule, type CourseWish, type Step, type TimedStep, type Verdict, type What } from './course.ts'
import type { Dice } from './dice.ts'
import { fill, PlaceFinder, type Narrative } from './narratives.ts'
import { texts } from './texts.ts'
import { arrival, day, type Timing } from './timing.ts'
import { Townspeople, type Townsperson } from './townspeople.ts'

/** One request of the past: what, where, by whom, and the course of its life up to now. */
export type Plan = {
  readonly narrative: Narrative
  readonly place: Place | null
  readonly person: Townsperson | null
  readonly isAnonymous: boolean
  readonly secrecyLevel: number
  readonly isWeb: boolean
  readonly channel: string
  readonly title: string
  readonly text: string
  readonly address: string
  /** Whether the call-taker picks the matter; otherwise the machine's first guess stands. */
  readonly choosesMatter: boolean
  readonly verdicts: readonly Verdict[]
  readonly decline: { readonly reason: string; readonly alternative: string } | null
  times: TimedStep[]
  /** Steps of a member after its main order's result: they are put on the calendar when that is known. */
  askingSteps: readonly Step[]
  /** The plan it is joined to, or was split from. */
  main: Plan | null
  parent: Plan | null
  attachmentIds: readonly string[]
}

/** Where a life stands at the end of the seeding. */
export type Stop = {
  /** The last step (or, with `isBefore`, the first that does not happen any more), counted from zero among equals. */
  readonly what: readonly What[]
  readonly nth?: number
  readonly isBefore?: boolean
  /** The step whose instant is known, and that instant. */
  readonly anchor: What
  readonly at: number
}

export type Case = { readonly narrative: Narrative; readonly place: Place }
export type PlanWish = Partial<Pick<CourseWish, 'end' | 'usedShare' | 'attaches' | 'splits' | 'canBeCalled'>> & { readonly verdicts?: readonly Verdict[]; readonly receivedAt?: number; readonly stop?: Stop; readonly choosesMatter?: boolean; readonly isWeb?: boolean; readonly parent?: Plan }

const webChannels = ['web', 'app', 'wechat', 'alipay']

/** Makes plans: everything here is chance and calendar, nothing is decided about any order yet. */
export class Planner {
  readonly #city: City
  readonly #dice: Dice
  readonly #timing: Timing
  readonly #people: Townspeople
  readonly #told = new Map<string, number>()
  readonly places: PlaceFinder
  readonly now: number

  constructor(city: City, dice: Dice, timing: Timing, now: number) {
    this.#city = city
    this.#dice = dice
    this.#timing = timing
    this.#people = new Townspeople(dice)
    this.places = new PlaceFinder(city.organisation.directory)
    this.now = now
  }

  /** What the lists say of a case, its matter being known. */
  resolve({ narrative, place }: Case) {
    return this.#city.proposer.resolve({ matterCode: narrative.matter, place, communityCode: null, kind: narrative.kind, flags: narrative.flags, day: dayOf(this.now) })
  }

  deadlineClass(one: Case): CourseWish['deadlineClass'] {
    if (one.narrative.flags.some((flag) => flag === 'violence' || flag === 'selfHarm')) return '2h'
    return this.resolve(one).deadlineClass ?? '7d'
  }

  plan(one: Case, wish: PlanWish = {}): Plan {
    const dice = this.#dice
    const { narrative, place } = one
    const isWeb = wish.isWeb ?? (webChannels.includes(narrative.channel) || (narrative.channel === 'phone' && dice.chance(0.04)))
    const isAnonymous = dice.chance(narrative.kind === 'report' ? 0.2 : 0.04)
    const hasContact = !isAnonymous || dice.chance(0.7)
    const verdicts = wish.verdicts ?? this.#verdicts(narrative)
    const end = wish.end ?? (narrative.kind === 'consultation' && dice.chance(0.55) ? 'answered' : 'handled')
    const rejectsAnswer = end === 'answered' && dice.chance(0.06)
    const isHandled = end === 'handled' || rejectsAnswer
    const course: CourseWish = {
      isWeb, rejectsAnswer, deadlineClass: this.deadlineClass(one), unitHours: dice.chance(0.7) ? 'office' : 'day', end, splits: wish.splits ?? false, canBeCalled: wish.canBeCalled ?? hasContact,
      verdicts: isHandled ? verdicts : [], reopens: isHandled && verdicts.length === 1 && dice.chance(0.015), usedShare: wish.usedShare ?? this.#usedShare(), attaches: wish.attaches ?? false,
    }
    const { times, asking, isOneKey } = this.#course(course, wish)
    const told = (this.#told.get(narrative.id) ?? 0) + 1
    this.#told.set(narrative.id, told)
    return {
      narrative, place, isWeb, isAnonymous, verdicts, times, askingSteps: asking, attachmentIds: [], main: null, parent: wish.parent ?? null, decline: null,
      person: hasContact ? this.#people.of(this.places.streetOf(place)) : null,
      secrecyLevel: dice.chance(narrative.kind === 'report' ? 0.25 : 0.03) ? (narrative.flags.length > 0 && dice.chance(0.4) ? 3 : 2) : dice.chance(0.12) ? 0 : 1,
      channel: isWeb ? (webChannels.includes(narrative.channel) ? narrative.channel : dice.pick(webChannels)) : dice.chance(0.05) ? dice.pick(['walkIn', 'leaderMailbox', 'grid']) : 'phone',
      title: this.#title(narrative, place, told), text: this.#words(narrative, place, isWeb ? narrative.channel : 'phone'),
      address: ['estate', 'building'].includes(place.kind) && dice.chance(0.6) ? `${dice.whole(1, 28)}号楼${dice.chance(0.5) ? `${dice.whole(1, 4)}单元` : ''}` : dice.chance(0.2) ? dice.pick(['东门附近', '西侧', '路口向北约五十米', '公交站旁', '南门对面']) : '',
      choosesMatter: !isWeb && (isOneKey || (wish.choosesMatter ?? dice.chance(0.55))),
    }
  }

  /** A request that is not for this hotline. */
  declined(text: (typeof texts.declined)[number], receivedAt: number): Plan {
    const dice = this.#dice
    const narrative: Narrative = { id: `declined-${text.reason}`, matter: '', kind: text.kind, channel: dice.chance(0.5) ? 'phone' : 'web', title: text.title, text: text.text, placeKind: 'any', flags: [], contact: '', progress: '', reply: '', result: '', solved: false, satisfaction: 3, remark: '' }
    const place = dice.pick(this.places.anywhere('any'))
    const plan = this.plan({ narrative, place }, { end: 'declined', receivedAt, choosesMatter: false })
    return { ...plan, place: null, address: '', decline: { reason: text.reason, alternative: text.alternative } }
  }

  #course(wish: CourseWish, { receivedAt, stop }: PlanWish): { times: TimedStep[]; asking: Step[]; isOneKey: boolean } {
    const dice = this.#dice
    for (let tries = 0; tries < 200; tries++) {
      const steps = courseOf(wish, dice)
      const openCall = steps.findIndex((step) => step.what === 'openCall')
      const before = openCall < 0 ? steps : steps.slice(0, openCall)
      const asking = openCall < 0 ? [] : steps.slice(openCall)
      const isOneKey = steps.some((step) => step.what === 'dispatch' && step.gap === 0)
      if (!stop) {
        const at = receivedAt ?? arrival(this.now - 60 * day, this.now, !wish.isWeb, dice)
        return { times: schedule(before, 0, at, this.#timing).filter((step) => step.at < this.now), asking, isOneKey }
      }
      const matching = before.map((_step, index) => index).filter((index) => stop.what.includes(before[index]!.what))
      const last = matching[stop.nth ?? 0]
      const anchor = stop.isBefore ? before.findIndex((step) => step.what === stop.anchor) : last
      if (last === undefined || anchor === undefined || anchor < 0) continue
      const times = schedule(before.slice(0, stop.isBefore ? last : last + 1), anchor, stop.at, this.#timing).filter((step) => step.at < this.now)
      if (times[0]!.at > this.now - 60 * day) return { times, asking: [], isOneKey }
    }
    throw new Error(`no course reaches ${JSON.stringify(stop)}`)
  }

  #verdicts(narrative: Narrative): readonly Verdict[] {
    const dice = this.#dice
    const verdicts: Verdict[] = [{ solved: narrative.solved, satisfaction: narrative.satisfaction }]
    const isBad = (verdict: Verdict) => !verdict.solved || verdict.satisfaction <= 2
    while (verdicts.length < 3 && isBad(verdicts.at(-1)!)) verdicts.push(dice.chance(0.75) ? { solved: true, satisfaction: dice.pick([3, 4, 4, 5]) } : { solved: false, satisfaction: dice.pick([1, 2, 2]) })
    return verdicts
  }

  #usedShare(): number {
    const [from, to] = this.#dice.weighted([[0.08, 0.6, 82], [0.6, 0.95, 12], [1.02, 1.5, 4], [2.05, 2.4, 1]] as const, (range) => range[2])
    return this.#dice.between(from, to)
  }

  #title(narrative: Narrative, place: Place, told: number): string {
    const title = fill(narrative.title, place.name)
    return told > 1 && !title.includes(place.name) ? `${place.name}${title}` : title
  }

  #words(narrative: Narrative, place: Place, channel: string): string {
    const pick = (by: Readonly<Record<string, readonly string[]>>) => this.#dice.pick(by[channel] ?? by.web!)
    return `${pick(texts.openings)}${fill(narrative.text, place.name)}${pick(texts.closings)}`
  }
}
