import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefused } from '@suban/domain-kit'
import type { Queryable } from '../kernel/database/database.ts'
import { publishPolicy, type PolicyHead } from '../kernel/policy/policy-store.ts'
import { parseCalendar, parseDeadlines } from '../modules/calendar/index.ts'
import { parseClassification } from '../modules/dispatch/index.ts'
import { parseSecurity } from '../modules/identity/index.ts'
import { parseCallBackScript, parseLifeCycle } from '../modules/work-order/index.ts'
import { parseDutyList, parseMatterList, parsePracticeList } from '../modules/catalogue/index.ts'

/** Every policy document of a city folder: kind, file, and the check that a broken one does not pass. */
const documents: readonly { readonly kind: string; readonly file: string; readonly check: (json: unknown) => unknown }[] = [
  { kind: 'calendar', file: 'calendar.json', check: parseCalendar },
  { kind: 'deadlines', file: 'deadlines.json', check: parseDeadlines },
  { kind: 'life-cycle', file: 'life-cycle.json', check: parseLifeCycle },
  { kind: 'security', file: 'security.json', check: parseSecurity },
  { kind: 'classification', file: 'classification.json', check: parseClassification },
  { kind: 'call-back-script', file: 'call-back-script.json', check: parseCallBackScript },
  { kind: 'matter-list', file: 'lists/matter-list.json', check: parseMatterList },
  { kind: 'duty-list', file: 'lists/duty-list.json', check: parseDutyList },
  { kind: 'practice-list', file: 'lists/practice-list.json', check: parsePracticeList },
]

/**
 * Publish the policies of a folder that are not published yet. A broken one stops it: the ones in force stay in force.
 *
 * @returns the kinds that were published now
 */
export const publishPolicies = async (db: Queryable, cityCode: string, folder: string, by: string): Promise<string[]> => {
  const read = await Promise.all(documents.map(async ({ kind, file, check }) => {
    const json = JSON.parse(await readFile(join(folder, file), 'utf8')) as PolicyHead
    const checked = check(json)
    if (isRefused(checked)) throw new Error(`政策文件 ${file} 有误，未发布：${JSON.stringify(checked)}`)
    return { kind, json }
  }))
  const published: string[] = []
  for (const { kind, json } of read) if (await publishPolicy(db, cityCode, kind, json, by)) published.push(kind)
  return published
}
