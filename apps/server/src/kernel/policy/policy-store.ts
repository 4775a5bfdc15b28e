import { createHash } from 'node:crypto'
import type { Queryable } from '../database/database.ts'

/** The head that every policy document has. */
export type PolicyHead = { readonly id: string; readonly version: string; readonly effectiveFrom: string }
export type PublishedPolicy = { readonly kind: string; readonly version: string; readonly effectiveFrom: string; readonly digest: string; readonly publishedAt: Date }

/** One canonical text of a document, whatever the order of its keys: jsonb keeps none. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/**
 * Publish a version of a policy. Publishing the same version with the same content again changes nothing.
 *
 * @throws when this version exists with another content: published versions are for ever, change the version number
 */
export const publishPolicy = async (db: Queryable, cityCode: string, kind: string, document: PolicyHead, by: string): Promise<boolean> => {
  const digest = createHash('sha256').update(canonical(document)).digest()
  const { rows } = await db.query<{ digest: Buffer }>('select digest from policy_document where city_code = $1 and kind = $2 and version = $3', [cityCode, kind, document.version])
  if (rows[0]) {
    if (Buffer.compare(rows[0].digest, digest) !== 0) throw new Error(`政策「${kind}」${document.version} 版已发布过，内容不同；请改用新的版本号`)
    return false
  }
  await db.query('insert into policy_document (city_code, kind, version, effective_from, body, digest, published_by) values ($1, $2, $3, $4, $5, $6, $7)',
    [cityCode, kind, document.version, document.effectiveFrom, JSON.stringify(document), digest, by])
  return true
}

/** The document of a kind in force on a day (`YYYY-MM-DD`), or null when none was published yet. */
export const policyInForce = async (db: Queryable, cityCode: string, kind: string, day: string): Promise<unknown> => {
  const { rows } = await db.query<{ body: unknown }>(
    `select body from policy_document where city_code = $1 and kind = $2
     order by (effective_from <= $3::date) desc, case when effective_from <= $3::date then effective_from end desc, effective_from, published_at desc limit 1`,
    [cityCode, kind, day])
  return rows[0]?.body ?? null
}

/** Every version of a kind that was ever published, the newest first: what happened under an old one is explained by it. */
export const policyVersions = async (db: Queryable, cityCode: string, kind: string): Promise<unknown[]> => {
  const { rows } = await db.query<{ body: unknown }>('select body from policy_document where city_code = $1 and kind = $2 order by published_at desc', [cityCode, kind])
  return rows.map((row) => row.body)
}

export const publishedPolicies = async (db: Queryable, cityCode: string): Promise<PublishedPolicy[]> => {
  const { rows } = await db.query<PublishedPolicy>(
    `select kind, version, effective_from::text as "effectiveFrom", encode(digest, 'hex') as digest, published_at as "publishedAt"
     from policy_document where city_code = $1 order by kind, effective_from desc`, [cityCode])
  return rows
}
