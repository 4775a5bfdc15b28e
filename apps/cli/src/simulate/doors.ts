import { ProblemError } from '@suban/api-client'

/** A door that is shut for a while: the task that met it comes back then. */
export class Later extends Error {
  override readonly name = 'Later'
  /** Real time, epoch milliseconds. */
  readonly at: number

  constructor(at: number) {
    super('later')
    this.at = at
  }
}

/** Doors that let only so many in (the server's rate limits): once one was shut, everybody waits outside until it opens. */
export class Doors {
  readonly #shutUntil = new Map<string, number>()
  readonly #passed = new Map<string, number[]>()

  isShut(door: string): boolean {
    return Date.now() < (this.#shutUntil.get(door) ?? 0)
  }

  /** Whether it was shut in the last minute, or many went through: who can wait leaves it to others. */
  isBusy(door: string, many = 10): boolean {
    const aMinuteAgo = Date.now() - 60_000
    return (this.#shutUntil.get(door) ?? 0) > aMinuteAgo || (this.#passed.get(door) ?? []).filter((at) => at > aMinuteAgo).length >= many
  }

  /** Shut a door before the server does, as its answer says how many more it lets in. */
  leaveRoom(door: string, headers: Headers): void {
    const [limit, remaining, seconds] = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'].map((name) => Number(headers.get(name) ?? NaN))
    if (remaining! <= limit! * roomForPeople) this.#shutUntil.set(door, Date.now() + seconds! * 1000 + 200)
  }

  /** @throws Later when the door is shut, or shuts in the caller's face */
  async through<Result>(door: string, go: () => Promise<Result>): Promise<Result> {
    const shutUntil = this.#shutUntil.get(door) ?? 0
    if (Date.now() < shutUntil) throw new Later(shutUntil)
    this.#passed.set(door, [...(this.#passed.get(door) ?? []).filter((at) => at > Date.now() - 60_000), Date.now()])
    try {
      return await go()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 429) throw error
      const until = Date.now() + secondsOf(error) * 1000 + 200
      this.#shutUntil.set(door, until)
      throw new Later(until)
    }
  }
}

/** How much of what the server lets in is left to people: they come from the same address, and would find the door shut. */
const roomForPeople = 0.4

/** How long a server that is asked too often wants to be left alone, seconds. */
export const secondsOf = ({ problem }: ProblemError): number => {
  const seconds = Number(problem.params?.seconds)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 10
}
