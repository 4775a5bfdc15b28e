import { ProblemError, unreachable, type Client, type In } from '@suban/api-client'
import type { CommandDone, orderCommands, OrderCommandName } from '@suban/contract'
import type { Dice } from '@suban/server/set-up/demo-past/dice.ts'
import type { Hours, Timing } from '@suban/server/set-up/demo-past/timing.ts'
import { minute, type CityTime } from './city-time.ts'
import { Doors, Later } from './doors.ts'
import type { Habits, Minutes } from './habits.ts'
import { InHand } from './in-hand.ts'
import type { Line } from './line.ts'
import { People, type Person } from './people.ts'
import { Scheduler } from './scheduler.ts'
import type { Stories, Story } from './stories.ts'
import { Tally } from './tally.ts'

/** What the simulation knows of an order beside what the server tells: what was said, and the requester's link. */
export type Known = {
  readonly story: Story
  readonly token: string | null
  /** Verdicts that the requester has given. */
  verdicts: number
  /** Divided, or the part of another. */
  readonly isPart?: boolean
}

export type TownFacts = { readonly line: Line; readonly password: string; readonly perHour: number; readonly habits: Habits; readonly stories: Stories; readonly dice: Dice; readonly time: CityTime; readonly timing: Timing }

/** Calls to the server at the same time. */
const mostUnderway = 6
/** Of more orders the simulation forgets who told what; they are handled as others of their matter. */
const mostKnown = 5_000
/** Real milliseconds that an order is left alone after a refusal. */
const aWhile = 60_000

/** Everything that the people of the simulated city share: time, chance, sessions, and what they know. */
export class Town {
  readonly people: People
  readonly doors = new Doors()
  readonly tally = new Tally()
  readonly scheduler: Scheduler
  readonly line: Line
  readonly time: CityTime
  readonly timing: Timing
  readonly stories: Stories
  readonly habits: Habits
  readonly dice: Dice
  readonly perHour: number
  readonly known = new Map<string, Known>()
  readonly inHand = new InHand()
  /** Units whose people look at their bench. */
  readonly atWork = new Set<string>()
  /** Units that were asked to help and whose people have not come to work yet. */
  readonly wanted = new Set<string>()
  readonly #notBefore = new Map<string, number>()
  /** Which command a refusal answered; for the line that tells of it. */
  readonly #refusedCommand = new WeakMap<object, string>()

  constructor({ line, password, perHour, habits, stories, dice, time, timing }: TownFacts) {
    this.line = line
    this.time = time
    this.timing = timing
    this.stories = stories
    this.habits = habits
    this.dice = dice
    this.perHour = perHour
    this.people = new People(line, this.doors, password, stories.staff)
    this.scheduler = new Scheduler(time, mostUnderway, (error) => this.refused(error))
  }

  /** Do something after some minutes of city time, at an hour when such things are done. @param from the moment they count from */
  after([fewest, most]: Minutes, run: () => Promise<void>, hours: Hours = 'any', from = this.time.now()): void {
    this.scheduler.plan(this.timing.later(from + this.dice.between(fewest, most) * minute, hours), run)
  }

  /** That somebody else was faster is no refusal (one looks again), nor that the server is away in the end. */
  refused({ problem }: ProblemError): void {
    if (problem.code === unreachable && this.line.closed.aborted) return
    if (problem.code === 'VERSION_CONFLICT') this.tally.count('raced')
    else this.tally.refused(this.#refusedCommand.has(problem) ? `${this.#refusedCommand.get(problem)}:${problem.code}` : problem.code)
  }

  remember(id: string, known: Known): void {
    this.known.set(id, known)
    if (this.known.size > mostKnown) this.known.delete(this.known.keys().next().value!)
  }

  /** One of those who hold a post and sit at their screens; the first who comes to work opens it. */
  async someone(role: string, unitCode?: string): Promise<Client> {
    const holders = this.people.holding(role, unitCode)
    if (holders.length === 0) throw new Error(`nobody holds the post ${role} of ${unitCode ?? 'the centre'} in this city folder`)
    const present = holders.filter((person) => this.people.isSignedIn(person))
    return this.people.as(present.length > 0 ? this.dice.pick(present) : holders[0]!)
  }

  /** One who holds any of these posts in a unit and sits at the screen; else the last post's holder comes to work. */
  async anyone(roles: readonly [string, ...string[]], unitCode: string): Promise<Client> {
    const present = roles.flatMap((role) => this.people.holding(role, unitCode)).filter((person) => this.people.isSignedIn(person))
    return present.length > 0 ? this.people.as(this.dice.pick(present)) : this.someone(roles.at(-1)!, unitCode)
  }

  /** Another one who holds a post comes to work, if the sign-in is not busy. */
  async oneMore(role: string, unitCode?: string): Promise<void> {
    const absent = this.people.holding(role, unitCode).find((person) => !this.people.isSignedIn(person))
    if (absent === undefined || this.doors.isShut('sign-in')) return
    try {
      await this.people.as(absent)
    } catch (error) {
      if (!(error instanceof Later)) throw error
    }
  }

  /** Whether a unit has people who can handle, and others who can sign off. */
  isStaffed(unitCode: string): boolean {
    return ['handler', 'unitReviewer'].every((role) => this.people.holding(role, unitCode).length > 0)
  }

  /** Whether handler and reviewer of a unit sit at their screens. */
  isOpen(unitCode: string): boolean {
    return this.isStaffed(unitCode) && ['handler', 'unitReviewer'].every((role) => this.people.holding(role, unitCode).some((person: Person) => this.people.isSignedIn(person)))
  }

  async command<Name extends Exclude<OrderCommandName, 'split'>>(client: Client, id: string, name: Name, body: In<(typeof orderCommands)[Name]>, version?: number): Promise<CommandDone> {
    try {
      const write = client.write as (address: string, body: unknown, options: object) => Promise<CommandDone>
      return await write(`POST /api/work-orders/:id/${name}`, body, { params: { id }, ...(version === undefined ? {} : { version }) })
    } catch (error) {
      if (error instanceof ProblemError) {
        this.#refusedCommand.set(error.problem, name)
        this.leave(id)
      }
      throw error
    }
  }

  /** Leave an order alone for a while. @param milliseconds real time */
  leave(id: string, milliseconds = aWhile): void {
    this.#notBefore.set(id, Date.now() + milliseconds)
  }

  /** Nobody else touches an order while one works on it, however long that takes; after a failure it is left alone for a while. */
  async hold<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    this.leave(id, Infinity)
    try {
      const result = await work()
      if (this.#notBefore.get(id) === Infinity) this.#notBefore.delete(id)
      return result
    } catch (error) {
      this.leave(id)
      throw error
    }
  }

  isFree(id: string): boolean {
    const notBefore = this.#notBefore.get(id)
    if (notBefore === undefined) return true
    if (notBefore > Date.now()) return false
    this.#notBefore.delete(id)
    return true
  }
}
