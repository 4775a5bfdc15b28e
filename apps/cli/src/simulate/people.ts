import { createClient, ProblemError, type Client } from '@suban/api-client'
import { Later, secondsOf } from './scheduler.ts'

export type Person = { readonly account: string; readonly unitCode: string; readonly roles: readonly string[] }

/** The staff of the demonstration at their screens: each with a session of their own, signed in when first needed. */
export class People {
  readonly #url: string
  readonly #password: string
  readonly #byPost = new Map<string, Person[]>()
  readonly #clients = new Map<string, Promise<Client>>()
  readonly #signedIn = new Set<string>()
  readonly #shutUntil = new Map<string, number>()
  /** Somebody without an account. */
  readonly visitor: Client

  constructor(url: string, password: string, people: readonly Person[]) {
    this.#url = url
    this.#password = password
    this.visitor = this.#newClient(() => {})
    for (const person of people) {
      for (const role of person.roles) {
        for (const post of [role, `${person.unitCode}/${role}`]) {
          const known = this.#byPost.get(post)
          if (known) known.push(person)
          else this.#byPost.set(post, [person])
        }
      }
    }
  }

  /** Who holds a post, in the centre (`agent`) or in one unit (`990101001/handler`). */
  holding(role: string, unitCode?: string): readonly Person[] {
    return this.#byPost.get(unitCode === undefined ? role : `${unitCode}/${role}`) ?? []
  }

  isSignedIn(person: Person): boolean {
    return this.#signedIn.has(person.account)
  }

  /** @throws Later while sign-ins are limited, ProblemError when the account may not sign in */
  as(person: Person): Promise<Client> {
    const known = this.#clients.get(person.account)
    if (known) return known
    const client = this.through('sign-in', () => this.#signIn(person)).catch((error: unknown) => {
      this.#clients.delete(person.account)
      throw error
    })
    this.#clients.set(person.account, client)
    return client
  }

  /** Go through a door that lets only so many in: once it was shut, everybody waits outside until it opens. */
  async through<Result>(door: string, go: () => Promise<Result>): Promise<Result> {
    const shutUntil = this.#shutUntil.get(door) ?? 0
    if (Date.now() < shutUntil) throw new Later(shutUntil)
    try {
      return await go()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 429) throw error
      const until = Date.now() + secondsOf(error) * 1000 + 200
      this.#shutUntil.set(door, until)
      throw new Later(until)
    }
  }

  async #signIn(person: Person): Promise<Client> {
    const client = this.#newClient(() => {
      this.#clients.delete(person.account)
      this.#signedIn.delete(person.account)
    })
    const session = await client.write('POST /api/session', { account: person.account, password: this.#password })
    client.setCsrfToken(session.csrfToken)
    this.#signedIn.add(person.account)
    return client
  }

  /** What a browser does: it keeps the cookie and sends it back. */
  #newClient(onSignInNeeded: () => void): Client {
    let cookie = ''
    return createClient({
      onSignInNeeded,
      fetch: async (address, init = {}) => {
        const headers = new Headers(init.headers)
        if (cookie !== '') headers.set('cookie', cookie)
        const response = await fetch(new URL(String(address), this.#url), { ...init, headers })
        for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0]!
        return response
      },
    })
  }
}
