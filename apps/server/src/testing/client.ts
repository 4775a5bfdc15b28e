import type { Problem } from '@suban/contract'
import { randomUUID } from 'node:crypto'
import type { HttpServer } from '../kernel/http/server.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export type Headers = Readonly<Record<string, string>>

/** An HTTP answer, its JSON read. */
export type Answer<Body = unknown> = {
  readonly status: number
  readonly body: Body
  readonly text: string
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: Readonly<Record<string, string>>
}

/** Somebody who talks to the application as a browser does: with the session's cookie, its CSRF token and a key for each intention. */
export class Client {
  readonly #app: HttpServer
  readonly #cookie: string | null
  readonly #csrfToken: string | null

  constructor(app: HttpServer, cookie: string | null = null, csrfToken: string | null = null) {
    this.#app = app
    this.#cookie = cookie
    this.#csrfToken = csrfToken
  }

  with(cookie: string, csrfToken: string | null): Client {
    return new Client(this.#app, cookie, csrfToken)
  }

  /** The same session without its CSRF token, as another site would send it. */
  withoutToken(): Client {
    return new Client(this.#app, this.#cookie, null)
  }

  get<Body = unknown>(url: string, headers?: Headers): Promise<Answer<Body>> {
    return this.send<Body>('GET', url, undefined, headers)
  }

  post<Body = unknown>(url: string, body: unknown = {}, headers?: Headers): Promise<Answer<Body>> {
    return this.send<Body>('POST', url, body, headers)
  }

  put<Body = unknown>(url: string, body: unknown, headers?: Headers): Promise<Answer<Body>> {
    return this.send<Body>('PUT', url, body, headers)
  }

  delete<Body = unknown>(url: string): Promise<Answer<Body>> {
    return this.send<Body>('DELETE', url)
  }

  /** Upload one file as a browser's form does. */
  upload<Body = unknown>(url: string, name: string, content: Uint8Array): Promise<Answer<Body>> {
    const boundary = `----test${randomUUID()}`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
    return this.send<Body>('POST', url, Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]), { 'content-type': `multipart/form-data; boundary=${boundary}` })
  }

  /** @param body a Buffer or string goes out as it is, anything else as JSON */
  async send<Body = unknown>(method: Method, url: string, body?: unknown, headers: Headers = {}): Promise<Answer<Body>> {
    const isRaw = Buffer.isBuffer(body) || typeof body === 'string'
    const answer = await this.#app.inject({
      method, url,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie === null ? {} : { cookie: `suban_session=${this.#cookie}` }),
        ...(this.#csrfToken === null || method === 'GET' ? {} : { 'x-csrf-token': this.#csrfToken }),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: isRaw ? body : JSON.stringify(body) }),
    })
    const isJson = String(answer.headers['content-type'] ?? '').includes('json')
    return {
      status: answer.statusCode, body: (isJson ? answer.json() : null) as Body, text: answer.body, bytes: answer.rawPayload,
      headers: answer.headers, cookies: Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie.value])),
    }
  }
}

/** What a refused call must look like: a problem document with its code, in Chinese, that says what to do next. */
export const problemOf = (answer: Answer): Problem & { readonly isProblem: boolean } => ({
  ...(answer.body as Problem),
  isProblem: String(answer.headers['content-type']).startsWith('application/problem+json') && (answer.body as Problem).status === answer.status
    && /\p{Script=Han}/u.test((answer.body as Problem).detail) && /\p{Script=Han}/u.test((answer.body as Problem).next),
})

/** Status and code in one line: `409 WRONG_STATUS`, `200`. */
export const outcomeOf = (answer: Answer): string => (answer.status < 400 ? String(answer.status) : `${answer.status} ${problemOf(answer).isProblem ? problemOf(answer).code : `(no problem) ${answer.text.slice(0, 200)}`}`)
