import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isRefused, type Refusal } from '@suban/domain-kit'
import type { Queryable } from '../kernel/database/database.ts'
import { publishPolicy, type PolicyHead } from '../kernel/policy/policy-store.ts'
import { parseCalendar, parseDeadlines } from '../modules/calendar/index.ts'
import { parseClassification } from '../modules/dispatch/index.ts'
import { parseSecurity } from '../modules/identity/index.ts'
import { parseCallBackScript, parseLifeCycle } from '../modules/work-order/index.ts'
import { parseDutyList, parseMatterList, parsePracticeList } from '../modules/catalogue/index.ts'
import { loadDirectory } from '../modules/organisation/index.ts'
import { checkLists } from './check-lists.ts'
import { checkTimeExamples } from './check-time-examples.ts'

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
 * Publish the policies of a folder that are not published yet. What is broken, or does not hold together with the rest, stops it.
 *
 * @param db a transaction, so that all of a folder is published or nothing
 * @returns the kinds that were published now
 * @throws with a Chinese sentence that names the file and what is wrong with it
 */
export const publishPolicies = async (db: Queryable, cityCode: string, folder: string, by: string): Promise<string[]> => {
  const read = await Promise.all(documents.map(async ({ kind, file, check }) => {
    const json = JSON.parse(await readFile(join(folder, file), 'utf8')) as PolicyHead
    const checked = check(json)
    if (isRefused(checked)) throw broken(file, checked)
    return { kind, json }
  }))
  const listOf = (kind: string) => read.find((document) => document.kind === kind)!.json
  const wrong = checkTimeExamples(listOf('calendar'), listOf('deadlines'))
  if (wrong) throw broken(`${wrong.kind}.json`, wrong.refusal)
  const problems = checkLists({ matters: listOf('matter-list'), duties: listOf('duty-list'), practices: listOf('practice-list'), examples: await readExamples(folder) }, await loadDirectory(db, cityCode))
  if (problems.length > 0) throw new Error(`清单有 ${problems.length} 处问题，未发布：\n${problems.slice(0, 20).map((problem) => `  ${problem}`).join('\n')}`)
  const published: string[] = []
  for (const { kind, json } of read) if (await publishPolicy(db, cityCode, kind, json, by)) published.push(kind)
  return published
}

const broken = (file: string, refusal: Refusal): Error => new Error(`政策文件 ${file} 有误，未发布：${JSON.stringify(refusal)}`)

/** Examples are a city's own choice: a folder may come without them. */
const readExamples = async (folder: string): Promise<unknown> => {
  const file = join(folder, 'lists/duty-examples.json')
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : null
}
