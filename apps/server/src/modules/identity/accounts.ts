import { hash, verify } from '@node-rs/argon2'
import { refuse, type Refusal } from '@suban/domain-kit'
import { hash as digestOf, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Database } from '../../kernel/database/database.ts'
import type { SignedIn } from '../../kernel/http/access.ts'
import { KnownSessions } from './known-sessions.ts'
import type { Vault } from './vault.ts'

/** How accounts are guarded (policies/…/security.json). */
export type SecurityPolicy = {
  readonly version: string
  readonly mostFailures: number
  readonly lockMinutes: number
  readonly sessionHours: number
  readonly idleMinutes: number
}

type AccountRow = {
  id: string; account: string; name: string; title: string; unit_code: string; roles: string[]; password_hash: string | null
  totp_sealed: Buffer | null; totp_pending: Buffer | null; totp_confirmed: boolean; totp_last_step: number; failed_count: number; locked_until: Date | null; is_active: boolean
}

/** How exactly it is kept when a session was last used, milliseconds: each note is a write. */
const seenWithin = 10_000

/** OWASP's second choice for argon2id: 19 MiB, two passes. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
/** Verified against when the account does not exist, so that both take the same time. */
const decoy = await hash(randomBytes(12).toString('hex'), argon)

export const hashPassword = (password: string): Promise<string> => hash(password, argon)

export type SignInAnswer = { readonly token: string; readonly person: SignedIn }
export type SignInRefusal = Refusal<'WRONG_CREDENTIALS' | 'TOTP_REQUIRED' | 'TOTP_WRONG'>

/** Accounts and sessions of staff. Session tokens are stored as digests. */
export class Accounts {
  readonly #db: Database
  readonly #cityCode: string
  readonly #vault: Vault
  readonly #policyNow: () => SecurityPolicy
  readonly #sessions = new KnownSessions()

  /** @param policyNow the security policy in force */
  constructor(db: Database, cityCode: string, vault: Vault, policyNow: () => SecurityPolicy) {
    this.#db = db
    this.#cityCode = cityCode
    this.#vault = vault
    this.#policyNow = policyNow
  }

  get #policy(): SecurityPolicy {
    return this.#policyNow()
  }

  async signIn(account: string, password: string, code: string | undefined, ip: string, now: number): Promise<SignInAnswer | SignInRefusal> {
    const { rows } = await this.#db.query<AccountRow>('select * from account where city_code = $1 and account = $2 and is_active', [this.#cityCode, account])
    const row = rows[0]
    const { mostFailures, lockMinutes } = this.#policy
    const isRight = await verify(row?.password_hash ?? decoy, password)
    const isLocked = row?.locked_until != null && row.locked_until.getTime() > now
    // One answer for an unknown account, a wrong password and a lock: else a stranger learns which accounts exist, or guesses on under a lock.
    if (!row || !row.password_hash || !isRight || isLocked) {
      if (row && !isLocked) await this.#countFailure(row.id, now)
      return refuse('WRONG_CREDENTIALS', { most: mostFailures, minutes: lockMinutes })
    }
    if (row.totp_confirmed) {
      if (code === undefined) return refuse('TOTP_REQUIRED')
      if (!(await this.#useCode(row, code, now))) {
        await this.#countFailure(row.id, now)
        return refuse('TOTP_WRONG')
      }
    }
    await this.#db.query('update account set failed_count = 0, locked_until = null where city_code = $1 and id = $2', [this.#cityCode, row.id])
    return this.#openSession(row, ip, now)
  }

  async #openSession(row: AccountRow, ip: string, now: number): Promise<SignInAnswer> {
    const token = randomBytes(32).toString('base64url')
    const csrfToken = randomBytes(16).toString('base64url')
    await this.#db.query(
      'insert into session (token_hash, city_code, account_id, csrf_token, created_at, seen_at, expires_at, ip) values ($1, $2, $3, $4, $5, $5, $6, $7)',
      [digest(token), this.#cityCode, row.id, csrfToken, new Date(now), new Date(now + this.#policy.sessionHours * 3_600_000), ip])
    return { token, person: personOf(row, csrfToken) }
  }

  /** The person of a session, or null when it is unknown, has run out, or was idle too long. */
  find(token: string, now: number): Promise<SignedIn | null> {
    const key = digest(token)
    return this.#sessions.person(key.toString('hex'), now, async () => {
      const { rows } = await this.#db.query<PersonRow & { csrf_token: string; expires_at: Date; seen_at: Date }>({
        name: 'find_session',
        text: `select a.id, a.account, a.name, a.title, a.unit_code, a.roles, a.totp_confirmed, s.csrf_token, s.expires_at, s.seen_at
          from session s join account a on a.city_code = s.city_code and a.id = s.account_id and a.is_active
          where s.token_hash = $1 and s.city_code = $2 and s.expires_at > $3 and s.seen_at > $4`,
        values: [key, this.#cityCode, new Date(now), new Date(now - this.#policy.idleMinutes * 60_000)],
      })
      const row = rows[0]
      if (!row) return null
      if (now - row.seen_at.getTime() >= seenWithin) await this.#db.query('update session set seen_at = greatest(seen_at, $2) where token_hash = $1', [key, new Date(now)])
      return { person: personOf(row, row.csrf_token), expiresAt: row.expires_at.getTime() }
    })
  }

  async signOut(token: string): Promise<void> {
    const key = digest(token)
    await this.#db.query('delete from session where token_hash = $1', [key])
    this.#sessions.end(key.toString('hex'))
  }

  /** A new password ends every other session of the account: whoever knew the old one is out. */
  async changePassword(accountId: string, token: string, current: string, next: string): Promise<SignInRefusal | null> {
    const { rows } = await this.#db.query<AccountRow>('select * from account where city_code = $1 and id = $2', [this.#cityCode, accountId])
    if (!rows[0]?.password_hash || !(await verify(rows[0].password_hash, current))) return refuse('WRONG_CREDENTIALS', { most: this.#policy.mostFailures, minutes: this.#policy.lockMinutes })
    await this.#db.query('update account set password_hash = $3 where city_code = $1 and id = $2', [this.#cityCode, accountId, await hashPassword(next)])
    await this.#db.query('delete from session where city_code = $1 and account_id = $2 and token_hash <> $3', [this.#cityCode, accountId, digest(token)])
    this.#sessions.endAll()
    return null
  }

  /** A new TOTP secret, sealed and not yet in force; `confirmTotp` with a first code puts it in force. */
  async enrolTotp(person: SignedIn, now: number): Promise<{ secret: string; uri: string }> {
    const secret = new Secret({ size: 20 })
    const { keyId, sealed } = await this.#vault.seal(secret.base32, now)
    const head = Buffer.alloc(4)
    head.writeUInt32BE(keyId)
    await this.#db.query('update account set totp_pending = $3 where city_code = $1 and id = $2', [this.#cityCode, person.accountId, Buffer.concat([head, sealed])])
    return { secret: secret.base32, uri: new TOTP({ issuer: 'Suban', label: person.account, secret }).toString() }
  }

  async confirmTotp(person: SignedIn, code: string, now: number): Promise<SignInRefusal | null> {
    const { rows } = await this.#db.query<AccountRow>('select * from account where city_code = $1 and id = $2', [this.#cityCode, person.accountId])
    const pending = rows[0]?.totp_pending
    if (!rows[0] || !pending || !(await this.#useCode({ ...rows[0], totp_sealed: pending }, code, now))) return refuse('TOTP_WRONG')
    await this.#db.query('update account set totp_sealed = totp_pending, totp_pending = null, totp_confirmed = true where city_code = $1 and id = $2', [this.#cityCode, person.accountId])
    this.#sessions.endAll()
    return null
  }

  async unlock(accountId: string): Promise<boolean> {
    const { rowCount } = await this.#db.query('update account set failed_count = 0, locked_until = null where city_code = $1 and id = $2', [this.#cityCode, accountId])
    return rowCount === 1
  }

  async #countFailure(id: string, now: number): Promise<void> {
    await this.#db.query(
      `update account set failed_count = case when failed_count + 1 >= $3 then 0 else failed_count + 1 end,
         locked_until = case when failed_count + 1 >= $3 then $4::timestamptz else locked_until end where city_code = $1 and id = $2`,
      [this.#cityCode, id, this.#policy.mostFailures, new Date(now + this.#policy.lockMinutes * 60_000)])
  }

  /** A code counts once: the step it belongs to is remembered. */
  async #useCode(row: AccountRow, code: string, now: number): Promise<boolean> {
    const base32 = await this.#vault.unseal(row.totp_sealed!.readUInt32BE(0), row.totp_sealed!.subarray(4))
    const totp = new TOTP({ issuer: 'Suban', label: row.account, secret: Secret.fromBase32(base32) })
    const delta = totp.validate({ token: code, timestamp: now, window: 1 })
    if (delta === null) return false
    const step = Math.floor(now / 30_000) + delta
    const { rowCount } = await this.#db.query('update account set totp_last_step = $3 where city_code = $1 and id = $2 and totp_last_step < $3', [this.#cityCode, row.id, step])
    return rowCount === 1
  }
}

const digest = (token: string): Buffer => digestOf('sha256', token, 'buffer')

type PersonRow = Pick<AccountRow, 'id' | 'account' | 'name' | 'title' | 'unit_code' | 'roles' | 'totp_confirmed'>
const personOf = (row: PersonRow, csrfToken: string): SignedIn => ({
  accountId: row.id, account: row.account, name: row.name, title: row.title, unitCode: row.unit_code, roles: row.roles, csrfToken, hasTotp: row.totp_confirmed,
})
