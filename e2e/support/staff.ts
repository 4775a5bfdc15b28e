import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'

export type Staff = {
  /** Sends a change as this person's page would; throws on a refusal. */
  post<Answer>(path: string, body: unknown, version?: number): Promise<Answer>
  get<Answer>(path: string): Promise<Answer>
}

/** A colleague at another desk, without a browser: what a test needs to be true before it begins. */
export const staffOf = async (url: string, account: string): Promise<Staff> => {
  const signedIn = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }, body: JSON.stringify({ account, password: demoPassword }) })
  const { csrfToken } = await signedIn.json() as { csrfToken: string }
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  const call = async (path: string, init: RequestInit) => {
    const answer = await fetch(url + path, { ...init, headers: { ...init.headers as Record<string, string>, cookie } })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return answer.status === 204 ? undefined : await answer.json()
  }
  return {
    get: (path) => call(path, {}) as never,
    post: (path, body, version) => call(path, {
      method: 'POST', body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'x-csrf-token': csrfToken, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
    }) as never,
  }
}
