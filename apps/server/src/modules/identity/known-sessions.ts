import type { SignedIn } from '../../kernel/http/access.ts'

export type FoundSession = { readonly person: SignedIn; /** Epoch milliseconds. */ readonly expiresAt: number }

/** How long a look-up is believed, milliseconds. So late does this server notice what another one, or an operator, ended or changed. */
const believedFor = 1_000
/** More sessions than a prefecture's staff has. */
const mostKnown = 20_000

/**
 * Sessions looked up within the last second, so that the requests of one page cost one look-up. What ends on this server ends at once,
 * also where a request was just looking it up.
 */
export class KnownSessions {
  readonly #known = new Map<string, FoundSession & { readonly readAt: number }>()
  /** Counts what ended: a look-up that began before may have read what is no longer true, and is not kept. */
  #ended = 0

  /** @param lookUp reads the session where it is kept for good; null when there is none */
  async person(key: string, now: number, lookUp: () => Promise<FoundSession | null>): Promise<SignedIn | null> {
    const known = this.#known.get(key)
    if (known && now - known.readAt < believedFor && known.expiresAt > now) return known.person
    const ended = this.#ended
    const found = await lookUp()
    if (!found) this.#known.delete(key)
    else if (ended === this.#ended) {
      if (this.#known.size >= mostKnown) this.#known.clear()
      this.#known.set(key, { ...found, readAt: now })
    }
    return found?.person ?? null
  }

  /** Call when a session has ended where it is kept for good, not before. */
  end(key: string): void {
    this.#ended++
    this.#known.delete(key)
  }

  /** As `end`, for whatever changed about many of them. */
  endAll(): void {
    this.#ended++
    this.#known.clear()
  }
}
