import { createHash } from 'node:crypto'
import type { Queryable } from '../database/database.ts'

/** The head that every policy document has. */
export type PolicyHead = { readonly id: string; readonly version: string; readonly effectiveFrom: string }
export type PublishedPolicy = { readonly kind: string; readonly version: string; readonly effectiveFrom: string; readonly digest: string; readonly publishedAt: Date }

/** A version as its head tells it; `position` is the order of publication. */
export type PolicyVersion = PublishedPolicy & { readonly position: number; readonly publishedBy: string; readonly changeSet: string | null }

/** One canonical text of a document, whatever the order of its keys. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** The digest under which a document is known to auditors. */
export const digestOf = (document: unknown): Buffer => createHash('sha256').update(canonical(document)).digest()

/**
 * Publish a version of a policy. Publishing the same version with the same content again changes nothing.
 *
 * @param changeSet the change set that brought it; null from a folder
 * @throws when this version exists with another content: published versions are for ever, change the version number
 */
export const publishPolicy = async (db: Queryable, cityCode: string, kind: string, document: PolicyHead, by: string, changeSet: string | null = null): Promise<boolean> => {
  const digest = digestOf(document)
  const { rows } = await db.query<{ digest: Buffer }>('select digest from policy_document where city_code = $1 and kind = $2 and version = $3', [cityCode, kind, document.version])
  if (rows[0]) {
    if (Buffer.compare(rows[0].digest, digest) !== 0) throw new Error(`政策「${kind}」${document.version} 版已发布过，内容不同；请改用新的版本号`)
    return false
  }
  await db.query('insert into policy_document (city_code, kind, version, effective_from, body, digest, published_by, change_set) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [cityCode, kind, document.version, document.effectiveFrom, JSON.stringify(document), digest, by, changeSet])
  return true
}

/** Publications of a city wait for one another until the end of their transaction: what one checked, no other may change meanwhile. */
export const holdPublications = async (db: Queryable, cityCode: string): Promise<void> => {
  await db.query('select pg_advisory_xact_lock(72501, hashtext($1))', [cityCode])
}

/** The document of a kind in force on a day (`YYYY-MM-DD`), or null when none was published yet. */
export const policyInForce = async (db: Queryable, cityCode: string, kind: string, day: string): Promise<unknown> => {
  const { rows } = await db.query<{ body: unknown }>(
    `select body from policy_document where city_code = $1 and kind = $2
     order by (effective_from <= $3::date) desc, case when effective_from <= $3::date then effective_from end desc, effective_from, position desc limit 1`,
    [cityCode, kind, day])
  return rows[0]?.body ?? null
}

/** One version of a kind, or null when it was never published. */
export const policyVersion = async (db: Queryable, cityCode: string, kind: string, version: string): Promise<unknown> => {
  const { rows } = await db.query<{ body: unknown }>('select body from policy_document where city_code = $1 and kind = $2 and version = $3', [cityCode, kind, version])
  return rows[0]?.body ?? null
}

/** Every version of every kind that was ever published, in the order in which they came into force. */
export const everyVersion = async (db: Queryable, cityCode: string): Promise<PolicyVersion[]> => {
  const { rows } = await db.query<PolicyVersion>(
    `select kind, version, effective_from::text as "effectiveFrom", encode(digest, 'hex') as digest, published_at as "publishedAt", position, published_by as "publishedBy", change_set as "changeSet"
     from policy_document where city_code = $1 order by effective_from, position`, [cityCode])
  return rows
}

/** How many documents were ever published: they are never changed nor deleted, so a greater number means that something is new. */
export const countVersions = async (db: Queryable, cityCode: string): Promise<number> => {
  const { rows } = await db.query<{ n: number }>({ name: 'count_policies', text: 'select count(*) as n from policy_document where city_code = $1', values: [cityCode] })
  return rows[0]!.n
}

/** Texts of documents, by kind and version. */
export const bodiesOf = async (db: Queryable, cityCode: string, wanted: readonly { readonly kind: string; readonly version: string }[]): Promise<{ kind: string; version: string; body: unknown }[]> => {
  const { rows } = await db.query<{ kind: string; version: string; body: unknown }>(
    `select d.kind, d.version, d.body from policy_document d join unnest($2::text[], $3::text[]) as w(kind, version) on w.kind = d.kind and w.version = d.version where d.city_code = $1`,
    [cityCode, wanted.map((one) => one.kind), wanted.map((one) => one.version)])
  return rows
}

export const publishedPolicies = async (db: Queryable, cityCode: string): Promise<PublishedPolicy[]> => {
  const { rows } = await db.query<PublishedPolicy>(
    `select kind, version, effective_from::text as "effectiveFrom", encode(digest, 'hex') as digest, published_at as "publishedAt"
     from policy_document where city_code = $1 order by kind, effective_from desc, position desc`, [cityCode])
  return rows
}
