import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Queryable } from '../../kernel/database/database.ts'
import { canonical, holdPublications, publishPolicy, type PolicyHead } from '../../kernel/policy/policy-store.ts'
import { loadDirectory } from '../organisation/index.ts'
import { checkDocuments, errorsOf } from './checks/check-documents.ts'
import { isOptionalKind, kindNames, policyKinds, type Documents } from './kinds.ts'

/**
 * Publish the policies of a folder that are not published yet. What is broken, or does not hold together with the rest, stops all of it.
 *
 * @param db a transaction, so that all of a folder is published or nothing
 * @returns the kinds that were published now
 * @throws with a Chinese sentence that names each file and what is wrong with it
 */
export const publishPolicies = async (db: Queryable, cityCode: string, folder: string, by: string): Promise<string[]> => {
  const documents = await readFolder(folder)
  await holdPublications(db, cityCode)
  const days = Object.values(documents).map((document) => (document as Partial<PolicyHead>).effectiveFrom).filter((day) => typeof day === 'string').sort()
  const errors = errorsOf(checkDocuments(documents, await loadDirectory(db, cityCode), days.at(-1) ?? '2000-01-01'))
  if (errors.length > 0) {
    const lines = errors.slice(0, 20).map((fault) => `  ${policyKinds[fault.kind].file} ${fault.pointer}：${fault.zh}`)
    throw new Error(`政策有 ${errors.length} 处问题，未发布：\n${lines.join('\n')}`)
  }
  const published: string[] = []
  for (const kind of kindNames) if (documents[kind] !== undefined && (await publishPolicy(db, cityCode, kind, documents[kind] as PolicyHead, by))) published.push(kind)
  return published
}

/** The documents of a city's folder; those that a city may do without are missing where their file is. */
export const readFolder = async (folder: string): Promise<Documents> => {
  const documents: Documents = {}
  for (const kind of kindNames) {
    const file = join(folder, policyKinds[kind].file)
    if (isOptionalKind(kind) && !existsSync(file)) continue
    const json = JSON.parse(await readFile(file, 'utf8')) as unknown
    documents[kind] = kind === 'duty-examples' ? withHead(json) : json
  }
  return documents
}

/** Examples of dispatch had no version once; without one, each content is a version of its own. */
const withHead = (json: unknown): unknown => {
  const { id, ...rest } = json as { id?: unknown; version?: unknown }
  return 'version' in rest ? json : { id, version: createHash('sha256').update(canonical(json)).digest('hex').slice(0, 8), effectiveFrom: '2000-01-01', ...rest }
}
