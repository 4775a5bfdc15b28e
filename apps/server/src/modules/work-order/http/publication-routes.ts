import { PublicationKindCode, PublicationPage, PublicTextPage, type Publication, type PublicText } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { open, signedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import { readPublications, type PublicationRecord } from '../store/read-publications.ts'
import { readCursor, writeKey } from '../store/read-queue.ts'
import type { WorkOrderContext } from './context.ts'
import { matterRef, maybeUnit } from './names.ts'

const PageQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(50).default(20) })
/** Whose words of thanks somebody of a unit reads: the own unit's. */
const centrePosts = ['supervisor', 'leader', 'shiftLead', 'centreReviewer', 'disciplineInspector', 'analyst']

/** Texts that are out: how orders were handled, notices about units, and the honour books. */
export const publicationRoutes = (server: HttpServer, context: WorkOrderContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode } = context

  for (const [path, kind, summary] of [['disclosures', 'disclosure', '公开的办理情况'], ['supervision-notices', 'supervisionNotice', '对承办单位的通报']] as const) {
    app.get(`/api/public/${path}`, { config: { access: open(60, 60) }, schema: { querystring: PageQuery, response: { 200: PublicTextPage }, summary, tags: ['公众'] } }, async (request) => {
      const { cursor, limit } = request.query
      const rows = await readPublications(db, cityCode, { kind, isPublic: true }, readCursor(cursor, 'instant'), limit)
      return { items: rows.map((row) => publicText(context, row)), next: nextOf(rows, limit) }
    })
  }

  app.get('/api/publications', { config: { access: signedIn }, schema: { querystring: PageQuery.extend({ kind: PublicationKindCode, unit: z.string().max(64).optional() }), response: { 200: PublicationPage }, summary: '公开、通报与表扬', tags: ['督办'] } }, async (request, reply) => {
    const { cursor, limit, kind, unit } = request.query
    const person = personOf(request)
    const isOfCentre = person.roles.some((role) => centrePosts.includes(role))
    // Disclosures and notices are public anyway; thanks are the unit's own.
    if (kind === 'praise' && !isOfCentre && unit !== undefined && unit !== person.unitCode) return sendProblem(request, reply, refuse('NOT_YOUR_ROLE'))
    const ofUnit = kind === 'praise' && !isOfCentre ? person.unitCode : unit
    const rows = await readPublications(db, cityCode, { kind, isPublic: !isOfCentre, ...(ofUnit === undefined ? {} : { unit: ofUnit }) }, readCursor(cursor, 'instant'), limit)
    return { items: await Promise.all(rows.map((row) => staffText(context, row))), next: nextOf(rows, limit) }
  })
}

const nextOf = (rows: readonly PublicationRecord[], limit: number): string | null => (rows.length === limit ? writeKey(rows.at(-1)!) : null)

const publicText = (context: WorkOrderContext, { data, unit_code, matter_code, at }: PublicationRecord): PublicText => ({
  title: data.title ?? '', text: data.text ?? '', unit: maybeUnit(context.organisation.directory, unit_code)?.name ?? null, matter: matterOf(context, matter_code)?.name ?? null, at: at.toISOString(),
})

const staffText = async (context: WorkOrderContext, record: PublicationRecord): Promise<Publication> => ({
  workOrderId: record.id, orderNo: record.order_no, kind: record.kind, title: record.data.title ?? '',
  text: record.kind === 'praise' ? (await context.vault.coverSealed(record.contact))(record.words ?? '') : (record.data.text ?? ''),
  unit: maybeUnit(context.organisation.directory, record.unit_code), matter: matterOf(context, record.matter_code), at: record.at.toISOString(), withdrawnAt: record.withdrawn_at?.toISOString() ?? null,
})

const matterOf = (context: WorkOrderContext, code: string | null) => matterRef(context.catalogues.on(dayOf(context.now())), code)
