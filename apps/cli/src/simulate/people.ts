import { createClient, type Client } from '@suban/api-client'
import { setTimeout } from 'node:timers/promises'
import { Later, type Doors } from './doors.ts'
import type { Line } from './line.ts'

export type Person = { readonly account: string; readonly unitCode: string; readonly roles: readonly string[] }

/** The staff of the demonstration at their screens: each with a session of their own, signed in when first needed. */
export class People {
  readonly #line: Line
  readonly #doors: Doors
  readonly #password: string
  readonly #byPost = new Map<string, Person[]>()
  readonly #screens = new Map<string, Promise<Client>>()
  readonly #signedIn = new Set<string>()
  /** Somebody without an account. */
  readonly visitor: Client

  constructor(line: Line, doors: Doors, password: string, people: readonly Person[]) {
    this.#line = line
    this.#doors = doors
    this.#password = password
    this.visitor = createClient({
      pauses: [],
      fetch: async (address, init) => {
        const response = await line.send(String(address), init)
        if (address === '/api/public/requests') doors.leaveRoom('public-requests', response.headers)
        return response
      },
    })
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
    const known = this.#screens.get(person.account)
    if (known) return known
    const screen = this.#openScreen(person).catch((error: unknown) => {
      this.#screens.delete(person.account)
      throw error
    })
    this.#screens.set(person.account, screen)
    return screen
  }

  async #openScreen(person: Person): Promise<Client> {
    let session = await this.#signIn(person)
    let renewal: Promise<void> | null = null
    const renew = async () => {
      for (;;) {
        try {
          session = await this.#signIn(person)
          return
        } catch (error) {
          if (!(error instanceof Later)) throw error
          await setTimeout(error.at - Date.now(), null, { signal: this.#line.closed })
        }
      }
    }
    this.#signedIn.add(person.account)
    return createClient({
      pauses: [],
      fetch: async (address, init = {}) => {
        const ask = () => {
          const headers = new Headers(init.headers)
          headers.set('cookie', session.cookie)
          headers.set('x-csrf-token', session.csrfToken)
          return this.#line.send(String(address), { ...init, headers })
        }
        const response = await ask()
        if (response.status !== 401) return response
        // The session has run out or was ended: sign in again, and say the same once more.
        await response.body?.cancel()
        await (renewal ??= renew().finally(() => { renewal = null }))
        return ask()
      },
    })
  }

  async #signIn(person: Person): Promise<{ readonly cookie: string; readonly csrfToken: string }> {
    let cookie = ''
    const door = createClient({
      pauses: [],
      fetch: async (address, init) => {
        const response = await this.#line.send(String(address), init)
        this.#doors.leaveRoom('sign-in', response.headers)
        // What a browser does: it keeps the cookie and sends it back.
        for (const line of response.headers.getSetCookie()) cookie = line.split(';')[0]!
        return response
      },
    })
    const { csrfToken } = await this.#doors.through('sign-in', () => door.write('POST /api/session', { account: person.account, password: this.#password }))
    return { cookie, csrfToken }
  }
}
