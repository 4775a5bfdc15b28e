import { isRefused } from '@suban/domain-kit'
import type { Queryable } from '../../kernel/database/database.ts'
import { joinLists, type DispatchCatalogue } from './domain/lists.ts'
import { parseDutyList, parseMatterList, parsePracticeList } from './parse-lists.ts'

export const listKinds = ['matter-list', 'duty-list', 'practice-list'] as const

/** Every published version of the three lists, newest last; each date has the version that was in force then. */
export class Catalogues {
  #versions: readonly (DispatchCatalogue & { publishedAt: string })[]

  private constructor(versions: readonly (DispatchCatalogue & { publishedAt: string })[]) {
    this.#versions = versions
  }

  static async load(db: Queryable, cityCode: string): Promise<Catalogues> {
    const { rows } = await db.query<{ kind: string; version: string; effective_from: string; published_at: Date; body: unknown }>(
      `select kind, version, effective_from::text, published_at, body from policy_document where city_code = $1 and kind = any($2) order by effective_from, position`,
      [cityCode, listKinds])
    const byVersion = new Map<string, Map<string, unknown>>()
    for (const row of rows) byVersion.set(row.version, (byVersion.get(row.version) ?? new Map()).set(row.kind, row.body))
    const versions = [...byVersion].flatMap(([version, bodies]) => {
      const matters = parseMatterList(bodies.get('matter-list'))
      const duties = parseDutyList(bodies.get('duty-list'))
      const practices = parsePracticeList(bodies.get('practice-list'))
      // Publication refuses broken and incomplete sets, so a stored one that does not parse is a bug, not an input.
      if (isRefused(matters) || isRefused(duties) || isRefused(practices)) throw new Error(`stored lists of version ${version} do not parse`)
      return [{ ...joinLists(matters, duties, practices), publishedAt: rows.find((row) => row.version === version)!.published_at.toISOString() }]
    })
    return new Catalogues(versions)
  }

  /** Hold what another one holds: whoever was given this one sees newer lists from now on. */
  take(newer: Catalogues): void {
    this.#versions = newer.#versions
  }

  /** The catalogue in force on a day (`YYYY-MM-DD`); before the first one, the first one. */
  on(day: string): DispatchCatalogue {
    const catalogue = this.#versions.findLast((version) => version.effectiveFrom <= day) ?? this.#versions[0]
    if (!catalogue) throw new Error('no dispatch catalogue was ever published')
    return catalogue
  }

  version(version: string): DispatchCatalogue | null {
    return this.#versions.find((candidate) => candidate.version === version) ?? null
  }

  get versions(): readonly (DispatchCatalogue & { publishedAt: string })[] {
    return this.#versions
  }
}
