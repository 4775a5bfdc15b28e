import { ProblemError } from '@suban/api-client'
import type { CityTime } from './city-time.ts'
import { Later, secondsOf } from './doors.ts'

type Task = { readonly at: number; readonly no: number; readonly run: () => Promise<void> }

/** People may be this late, real milliseconds, before the city's time waits for them. */
const mostLate = 2_000

/** Does things at their city times, few at once; a refused thing is counted, a thing that came too fast is done again later. */
export class Scheduler {
  readonly #time: CityTime
  readonly #most: number
  readonly #onProblem: (error: ProblemError) => void
  readonly #tasks: Task[] = []
  readonly #underway = new Set<Promise<void>>()
  #no = 0
  #wake = () => {}
  #fault: Error | null = null

  /** @param most things underway at once */
  constructor(time: CityTime, most: number, onProblem: (error: ProblemError) => void) {
    this.#time = time
    this.#most = most
    this.#onProblem = onProblem
  }

  /** @param at city time, epoch milliseconds */
  plan(at: number, run: () => Promise<void>): void {
    const task = { at, no: this.#no++, run }
    let low = 0
    for (let high = this.#tasks.length; low < high;) {
      const middle = (low + high) >> 1
      const other = this.#tasks[middle]!
      if (other.at < at || (other.at === at && other.no < task.no)) low = middle + 1
      else high = middle
    }
    this.#tasks.splice(low, 0, task)
    this.#wake()
  }

  /**
   * Work until the instant or until the signal says stop; what is underway is finished.
   *
   * @param until real time, epoch milliseconds
   * @param onEnd called when nothing new begins any more: whoever waits for the server must now give up
   * @throws what nobody foresaw
   */
  async run(until: number, signal: AbortSignal, onEnd: () => void): Promise<void> {
    const stop = () => this.#wake()
    signal.addEventListener('abort', stop)
    try {
      while (!signal.aborted && this.#fault === null && Date.now() < until) {
        const due = this.#tasks[0]
        const wait = due === undefined ? until - Date.now() : this.#time.realOf(due.at) - Date.now()
        if (due !== undefined && wait <= 0 && this.#underway.size < this.#most) {
          this.#tasks.shift()
          if (-wait > mostLate) this.#time.setBackTo(due.at + mostLate * this.#time.speed)
          this.#start(due)
        } else await this.#sleep(this.#underway.size < this.#most ? Math.min(wait, until - Date.now()) : until - Date.now())
      }
      onEnd()
      await Promise.all(this.#underway)
      if (this.#fault) throw this.#fault
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }

  #start(task: Task): void {
    const work = task.run().catch((error: unknown) => {
      if (error instanceof Later) return this.plan(this.#time.at(error.at), task.run)
      if (!(error instanceof ProblemError)) {
        this.#fault ??= error as Error
        return
      }
      this.#onProblem(error)
      if (error.problem.status === 429) this.plan(this.#time.at(Date.now() + secondsOf(error) * 1000), task.run)
    }).finally(() => {
      this.#underway.delete(work)
      this.#wake()
    })
    this.#underway.add(work)
  }

  #sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, Math.min(milliseconds, 1_000)))
      this.#wake = () => { clearTimeout(timer); resolve() }
    })
  }
}
