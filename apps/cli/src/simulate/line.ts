import { setTimeout as wait } from 'node:timers/promises'

const hangsAfter = 30_000
const looksEvery = 1_000
/** So long may a request that is underway still take when the line is closed. */
const lastWords = 3_000

/**
 * The line to the server. While the server is away (restarted, unplugged) everybody waits; then each asks again with the same words,
 * so that idempotency keys do their work and nothing is done twice or lost.
 */
export class Line {
  readonly url: string
  readonly #onAway: (isAway: boolean) => void
  readonly #closed = new AbortController()
  readonly #hungUp = new AbortController()
  #return: Promise<void> | null = null

  constructor(url: string, onAway: (isAway: boolean) => void) {
    this.url = url
    this.#onAway = onAway
  }

  /** Aborted when nobody is to wait any more. */
  get closed(): AbortSignal {
    return this.#closed.signal
  }

  get isAway(): boolean {
    return this.#return !== null
  }

  /** Nobody waits any more; what the server answers at once is still said. */
  close(): void {
    this.#closed.abort()
    setTimeout(() => this.#hungUp.abort(), lastWords).unref()
  }

  /** @throws when the line was closed while the server is away */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      if (this.#return !== null) {
        await this.#return
        this.#closed.signal.throwIfAborted()
      }
      try {
        const response = await fetch(new URL(address, this.url), { ...init, signal: AbortSignal.any([AbortSignal.timeout(hangsAfter), this.#hungUp.signal]) })
        if (![502, 503, 504].includes(response.status)) return response
        await response.body?.cancel()
      } catch (error) {
        if (!isOfNetwork(error)) throw error
      }
      this.#return ??= this.#comesBack()
    }
  }

  async #comesBack(): Promise<void> {
    this.#onAway(true)
    try {
      while (!(await this.#answers())) await wait(looksEvery, null, { signal: this.#closed.signal })
      this.#onAway(false)
    } catch {
      // Closed: whoever waits sees it in `send`.
    } finally {
      this.#return = null
    }
  }

  async #answers(): Promise<boolean> {
    try {
      const response = await fetch(new URL('/api/health', this.url), { signal: AbortSignal.any([AbortSignal.timeout(hangsAfter), this.#closed.signal]) })
      await response.body?.cancel()
      return response.ok
    } catch {
      return false
    }
  }
}

/** `fetch` throws a TypeError when the network fails, and a TimeoutError when nobody answers in time. */
const isOfNetwork = (error: unknown): boolean => error instanceof TypeError || (error as Error).name === 'TimeoutError'
