import type { PolicyKind } from '@suban/contract'
import type { Queryable } from '../../../kernel/database/database.ts'
import { bodiesOf, everyVersion, type PolicyVersion } from '../../../kernel/policy/policy-store.ts'
import { inForceOn } from '../domain/in-force.ts'
import { isPolicyKind, type Documents } from '../kinds.ts'

export type KindVersion = PolicyVersion & { readonly kind: PolicyKind }

/** Bodies are never changed once published, so those read lately are kept: a check asks for the same few again and again. */
const lately = new Map<string, unknown>()
const mostKept = 40

/** Everything that a city has published, as one reader sees it. */
export class Library {
  readonly #db: Queryable
  readonly #cityCode: string
  readonly versions: readonly KindVersion[]

  private constructor(db: Queryable, cityCode: string, versions: readonly KindVersion[]) {
    this.#db = db
    this.#cityCode = cityCode
    this.versions = versions
  }

  static async open(db: Queryable, cityCode: string): Promise<Library> {
    return new Library(db, cityCode, (await everyVersion(db, cityCode)).filter((version): version is KindVersion => isPolicyKind(version.kind)))
  }

  of(kind: PolicyKind): readonly KindVersion[] {
    return this.versions.filter((version) => version.kind === kind)
  }

  /** The version of a kind in force on a day, or null where none was ever published. */
  inForce(kind: PolicyKind, day: string): KindVersion | null {
    return inForceOn(this.of(kind), day)
  }

  /** Days after this one on which another version of any kind takes over. */
  laterDays(day: string): readonly string[] {
    return [...new Set(this.versions.map((version) => version.effectiveFrom).filter((from) => from > day))].sort()
  }

  async body(kind: PolicyKind, version: string): Promise<unknown> {
    return (await this.bodies([{ kind, version }]))[kind] ?? null
  }

  /** Bodies of versions, at most one of each kind. */
  async bodies(wanted: readonly { readonly kind: PolicyKind; readonly version: string }[]): Promise<Documents> {
    const keyOf = (one: { readonly kind: string; readonly version: string }) => `${this.#cityCode} ${one.kind} ${one.version}`
    const missing = wanted.filter((one) => !lately.has(keyOf(one)))
    const read = new Map((missing.length === 0 ? [] : await bodiesOf(this.#db, this.#cityCode, missing)).map((row) => [keyOf(row), row.body]))
    const documents: Documents = {}
    for (const one of wanted) {
      const key = keyOf(one)
      const body = read.get(key) ?? lately.get(key)
      if (body === undefined) continue
      documents[one.kind] = body
      lately.delete(key)
      lately.set(key, body)
    }
    for (const key of lately.keys()) if (lately.size > mostKept) lately.delete(key)
    return documents
  }
}
