/**
 * Who may call a route. Every route declares it; a route without it stops the start, and a test asks for it once more.
 * Scope (which orders, which units) is checked by the handler; what may be done to an order by `decide`.
 */
export type Access =
  | { readonly kind: 'public'; readonly most: number; readonly perSeconds: number }
  | { readonly kind: 'session' }
  | { readonly kind: 'roles'; readonly roles: readonly string[] }

/** Open to everybody, at most `most` calls in `perSeconds` from one address. */
export const open = (most: number, perSeconds: number): Access => ({ kind: 'public', most, perSeconds })
/** Anybody who is signed in. */
export const signedIn: Access = { kind: 'session' }
/** Only these roles. */
export const only = (...roles: string[]): Access => ({ kind: 'roles', roles })

/** The person behind a session, as the routes see it. */
export type SignedIn = {
  readonly accountId: string
  readonly account: string
  readonly name: string
  readonly title: string
  readonly unitCode: string
  readonly roles: readonly string[]
  readonly csrfToken: string
  readonly hasTotp: boolean
}

/** Finds the person of a session token, or null when it is unknown or has run out. */
export type FindSession = (token: string, now: number) => Promise<SignedIn | null>

export const sessionCookie = 'suban_session'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    /** Set on routes that need a session; reading it elsewhere is a bug. */
    signedIn: SignedIn | null
  }
}
