import type { Client, In, ProblemError } from '@suban/api-client'
import type { CommandDone, orderCommands, OrderCommandName } from '@suban/contract'
import type { Random } from '../generate/random.ts'
import { People, type Person } from './people.ts'
import { Scheduler } from './scheduler.ts'
import type { Stories, Story } from './stories.ts'
import { Tally } from './tally.ts'

/** What the simulation knows of an order beside what the server tells: who said what, and their link. */
export type Known = { readonly story: Story; readonly token: string }

export type TownOptions = {
  readonly url: string
  readonly password: string
  /** How many minutes of city time pass in one minute. */
  readonly speed: number
  /** Requests in an hour of city time. */
  readonly perHour: number
}

const mostUnderway = 4
const unitPosts = ['unitCoordinator', 'handler', 'unitReviewer'] as const

/** Everything that the people of the simulated city share: time, chance, sessions, and what they know. */
export class Town {
  readonly people: People
  readonly tally = new Tally()
  readonly scheduler: Scheduler
  readonly stories: Stories
  readonly random: Random
  readonly options: TownOptions
  readonly known = new Map<string, Known>()
  /** Orders whose requester has given a verdict before. */
  readonly heard = new Set<string>()
  readonly #notBefore = new Map<string, number>()

  constructor(options: TownOptions, stories: Stories, random: Random) {
    this.options = options
    this.stories = stories
    this.random = random
    this.people = new People(options.url, options.password, stories.people)
    this.scheduler = new Scheduler(mostUnderway, (error: ProblemError) => this.tally.refused(error.problem.code))
  }

  /** Real milliseconds that so many minutes of the city last. */
  lasts(minutes: number): number {
    return (minutes * 60_000) / this.options.speed
  }

  /** Do something after some minutes of city time. */
  after(fewest: number, most: number, run: () => Promise<void>): void {
    this.scheduler.plan(Date.now() + this.lasts(this.random.between(fewest, most)), run)
  }

  chance(probability: number): boolean {
    return this.random.next() < probability
  }

  /** The first who holds a post: the server limits how many sign in from one address, and one each does. */
  async someone(role: string, unitCode?: string): Promise<Client> {
    return this.people.as(this.#holder(role, unitCode))
  }

  /** Whether somebody can sign in for a unit. */
  isStaffed(unitCode: string): boolean {
    return unitPosts.every((role) => this.people.holding(role, unitCode).length > 0)
  }

  /** Whether all posts of a unit sit at their screens. */
  isOpen(unitCode: string): boolean {
    return this.isStaffed(unitCode) && unitPosts.every((role) => this.people.isSignedIn(this.#holder(role, unitCode)))
  }

  /** Let a unit's people sign in. @throws Later while sign-ins are limited */
  async open(unitCode: string): Promise<void> {
    for (const role of unitPosts) await this.someone(role, unitCode)
  }

  #holder(role: string, unitCode?: string): Person {
    const holder = this.people.holding(role, unitCode)[0]
    if (!holder) throw new Error(`nobody holds the post ${role} of ${unitCode ?? 'the centre'} in this city folder`)
    return holder
  }

  async command<Name extends Exclude<OrderCommandName, 'split'>>(client: Client, id: string, name: Name, body: In<(typeof orderCommands)[Name]>, version?: number): Promise<CommandDone> {
    try {
      const write = client.write as (address: string, body: unknown, options: object) => Promise<CommandDone>
      return await write(`POST /api/work-orders/:id/${name}`, body, { params: { id }, ...(version === undefined ? {} : { version }) })
    } catch (error) {
      this.leave(id)
      throw error
    }
  }

  /** Leave an order alone for a while: something about it was refused. */
  leave(id: string, milliseconds = 60_000): void {
    this.#notBefore.set(id, Date.now() + milliseconds)
  }

  isFree(id: string): boolean {
    return (this.#notBefore.get(id) ?? 0) <= Date.now()
  }
}
