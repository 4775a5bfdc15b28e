import { ListDifference, ListFinding, ListVersion, Matter, renderReason } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import { pinyin } from 'pinyin-pro'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Catalogues } from '../catalogues.ts'
import { difference } from '../domain/difference.ts'
import { findFaults } from '../domain/find-faults.ts'
import type { DispatchCatalogue } from '../domain/lists.ts'

export type CatalogueContext = { readonly catalogues: Catalogues; now(): number; departmentExists(key: string): boolean }

const initialsOf = new WeakMap<DispatchCatalogue, ReadonlyMap<string, string>>()

/** The three lists: what they say, how they changed, where they have gaps. */
export const catalogueRoutes = (server: HttpServer, context: CatalogueContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const today = () => context.catalogues.on(dayOf(context.now()))

  app.get('/api/matters', { config: { access: signedIn }, schema: { querystring: z.object({ q: z.string().trim().max(40).default(''), limit: z.coerce.number().int().min(1).max(400).default(30) }), response: { 200: z.object({ items: z.array(Matter) }) }, summary: '事项（名称、关键词、拼音首字母）', tags: ['清单'] } }, async (request) => {
    const catalogue = today()
    return { items: searchMatters(catalogue, request.query.q).slice(0, request.query.limit).map((code) => presentMatter(catalogue, code)) }
  })
  app.get('/api/matters/:code', { config: { access: signedIn }, schema: { params: z.object({ code: z.string().max(20) }), response: { 200: Matter }, summary: '一个事项', tags: ['清单'] } }, async (request, reply) =>
    today().matters.has(request.params.code) ? presentMatter(today(), request.params.code) : sendProblem(request, reply, refuse('MATTER_UNKNOWN', { matter: request.params.code })))
  app.get('/api/catalogue/findings', { config: { access: signedIn }, schema: { response: { 200: z.object({ items: z.array(ListFinding) }) }, summary: '清单的缺口与重叠', tags: ['清单'] } }, async () =>
    ({ items: findFaults(today(), context.departmentExists).map((fault) => ({ severity: fault.severity, reason: renderReason(fault.reason), matterCodes: [...fault.matterCodes] })) }))
  app.get('/api/catalogue/versions', { config: { access: signedIn }, schema: { response: { 200: z.object({ items: z.array(ListVersion) }) }, summary: '清单版本', tags: ['清单'] } }, async () =>
    ({ items: context.catalogues.versions.map(({ version, effectiveFrom, publishedAt, matters }) => ({ version, effectiveFrom, publishedAt, matters: matters.size })).reverse() }))
  app.get('/api/catalogue/difference', { config: { access: signedIn }, schema: { querystring: z.object({ from: z.string().max(40), to: z.string().max(40) }), response: { 200: z.object({ items: z.array(ListDifference) }) }, summary: '两个版本的差异', tags: ['清单'] } }, async (request, reply) => {
    const before = context.catalogues.version(request.query.from)
    const after = context.catalogues.version(request.query.to)
    if (!before || !after) return sendProblem(request, reply, refuse('NOT_FOUND'))
    return { items: difference(before, after).map((item) => ({ ...item, fields: item.fields.map((field) => ({ ...field })) })) }
  })
}

const searchMatters = (catalogue: DispatchCatalogue, query: string): string[] => {
  const wanted = query.toLowerCase()
  if (wanted === '') return [...catalogue.matters.keys()]
  let initials = initialsOf.get(catalogue)
  if (!initials) {
    initials = new Map([...catalogue.matters.values()].map((matter) => [matter.code, pinyin(matter.name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')]))
    initialsOf.set(catalogue, initials)
  }
  const scored = [...catalogue.matters.values()].flatMap((matter) => {
    const score = matter.name.startsWith(wanted) || matter.code === wanted ? 5 : matter.name.includes(wanted) ? 4 : initials.get(matter.code)!.startsWith(wanted) ? 3
      : matter.keywords.some((keyword) => keyword.includes(wanted)) ? 2 : matter.level2.includes(wanted) || matter.level1.includes(wanted) ? 1 : 0
    return score > 0 ? [{ code: matter.code, score }] : []
  })
  return scored.sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).map((item) => item.code)
}

const presentMatter = (catalogue: DispatchCatalogue, code: string): z.infer<typeof Matter> => {
  const matter = catalogue.matters.get(code)!
  const practice = catalogue.practices.get(code)
  const byName = new Map([...catalogue.matters.values()].map((entry) => [entry.name, entry.code]))
  return {
    code, name: matter.name, path: `${matter.level1}／${matter.level2}`, level1: matter.level1, level2: matter.level2, definition: matter.definition, inScope: [...matter.inScope],
    outOfScope: matter.outOfScope.map((other) => ({ ...other, seeCode: byName.get(other.see) ?? '' })), keywords: [...matter.keywords], requestKinds: matter.requestKinds as z.infer<typeof Matter>['requestKinds'],
    deadlineClass: practice?.deadlineClass ?? '7d', urgency: practice?.urgency ?? 'normal', evidence: (practice?.evidence ?? []).map((item) => ({ ...item })), answerTemplate: practice?.answerTemplate ?? '',
    steps: [...(practice?.steps ?? [])], askFor: [...matter.askFor], legalBasis: (catalogue.duties.get(code)?.[0]?.legalBasis ?? []).map((basis) => ({ ...basis })), version: catalogue.version,
  }
}
