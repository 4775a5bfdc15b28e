/** A signed-in browser: its cookie and the token that changing requests must carry. */
export type Session = { readonly cookie: string; readonly csrfToken: string }

/** Sign in once. @throws when the server does not let the account in */
export const signIn = async (origin: string, account: string, password: string): Promise<Session> => {
  const answer = await fetch(`${origin}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ account, password }) })
  const body = (await answer.json()) as { csrfToken?: string }
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (answer.status !== 200 || !cookie || !body.csrfToken) throw new Error(`sign-in of ${account} answered ${answer.status}: ${JSON.stringify(body)}`)
  return { cookie, csrfToken: body.csrfToken }
}

/** A JSON answer of a GET, for looks in between. @throws on any status but 200 */
export const getJson = async <Body>(origin: string, path: string, session: Session | null): Promise<Body> => {
  const answer = await fetch(`${origin}${path}`, session ? { headers: { cookie: session.cookie } } : {})
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
  return (await answer.json()) as Body
}
