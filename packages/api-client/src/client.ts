import type { Problem } from '@suban/contract'
import type { Reads, UploadAddress, UploadedFile, Writes } from './endpoints.ts'
import { newKey } from './new-key.ts'
import { ProblemError, strangeProblem, unreachableProblem } from './problem-error.ts'

type Values = Readonly<Record<string, string | number | null | undefined>>
export type ReadOptions = { readonly params?: Values; readonly query?: Values; readonly signal?: AbortSignal }
export type WriteOptions = {
  readonly params?: Values
  /** One user intention; the same key on a second try gives the same answer. Made here when left out. */
  readonly key?: string
  /** The version that the user saw; the server refuses (412) when the order has moved on. */
  readonly version?: number
  readonly signal?: AbortSignal
}

export type Client = {
  /** The token that every change of a signed-in person carries; from `Session.csrfToken`. */
  setCsrfToken(token: string): void
  read<Address extends keyof Reads>(address: Address, options?: ReadOptions): Promise<Reads[Address]>
  write<Name extends keyof Writes>(name: Name, body: Writes[Name]['body'], options?: WriteOptions): Promise<Writes[Name]['answer']>
  upload(address: UploadAddress, file: File, options?: WriteOptions): Promise<UploadedFile>
}

export type ClientOptions = {
  /** Called when the session has run out; what was typed stays with the caller. */
  readonly onSignInNeeded?: () => void
  readonly fetch?: typeof fetch
  /** Pauses between tries, in milliseconds. */
  readonly pauses?: readonly number[]
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** The address with its slots and its query; empty values are left out. */
export const addressOf = (address: string, params: Values = {}, query: Values = {}): string => {
  const path = address.replaceAll(/:(\w+)/g, (_slot, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}

/**
 * The HTTP client of every front end. A call gives the answer or throws a `ProblemError`. Reads and changes are both tried again
 * when the network or a proxy fails: a change with the same idempotency key, so that nothing is done twice.
 */
export const createClient = ({ onSignInNeeded, fetch: send = (input, init) => fetch(input, init), pauses = [400, 1200] }: ClientOptions = {}): Client => {
  let csrfToken = ''

  const call = async (address: string, init: RequestInit): Promise<unknown> => {
    for (let attempt = 0; ; attempt++) {
      const pause = pauses[attempt]
      try {
        const response = await send(address, { credentials: 'same-origin', ...init })
        if (response.ok) return response.status === 204 ? undefined : await response.json().catch(() => undefined)
        if (pause === undefined || ![502, 503, 504].includes(response.status)) throw new ProblemError(await problemIn(response))
      } catch (error) {
        if (error instanceof ProblemError) {
          if (error.problem.code === 'SIGN_IN_NEEDED') onSignInNeeded?.()
          throw error
        }
        if (init.signal?.aborted) throw error
        if (pause === undefined) throw new ProblemError(unreachableProblem())
      }
      await wait(pause)
    }
  }

  const headersOf = ({ key, version }: WriteOptions): Record<string, string> => ({
    'idempotency-key': key ?? newKey(),
    ...(csrfToken === '' ? {} : { 'x-csrf-token': csrfToken }),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  })

  return {
    setCsrfToken: (token) => { csrfToken = token },
    read: (address, { params, query, signal } = {}) => call(addressOf(address, params, query), signal ? { signal } : {}) as never,
    write: (name, body, options = {}) => {
      const [method = '', address = ''] = (name as string).split(' ')
      return call(addressOf(address, options.params), {
        method,
        headers: { ...headersOf(options), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(options.signal ? { signal: options.signal } : {}),
      }) as never
    },
    upload: (address, file, options = {}) => {
      const body = new FormData()
      body.append('file', file, file.name)
      return call(address, { method: 'POST', headers: headersOf(options), body, ...(options.signal ? { signal: options.signal } : {}) }) as never
    },
  }
}

const problemIn = async (response: Response): Promise<Problem> => {
  const body = await response.json().catch(() => null) as Partial<Problem> | null
  return body && typeof body.code === 'string' && typeof body.detail === 'string' ? body as Problem : strangeProblem(response.status)
}
