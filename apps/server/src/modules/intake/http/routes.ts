import { Assist, AssistQuery, Attachment, CallerHistory, Draft, DraftBody, Receipt, RegisterRequest, renderReason, SimilarRequest, SubmitRequest, transferTargets, type OrderStatus } from '@suban/contract'
import { isRefused, refuse } from '@suban/domain-kit'
import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { only, open, signedIn, type SignedIn } from '../../../kernel/http/access.ts'
import { sendAttachment } from '../../../kernel/http/attachment.ts'
import { commandIdOf } from '../../../kernel/http/idempotency.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import { isPhone, maskPhone, normalPhone } from '../../identity/index.ts'
import { findByPhone, matterRef, mayRead, openAttachment, presentProposal, seesTitle, staffActor, titleFor, unitRef, type DecisionActor, type WorkOrderContext } from '../../work-order/index.ts'
import type { Attachments } from '../attachments.ts'
import type { Drafts } from '../drafts.ts'
import { personalDataIn, type Incoming, type Intake, type Registered, type Then } from '../intake.ts'
import { similarRequests, type Similar } from '../similar-requests.ts'

export type IntakeContext = WorkOrderContext & { readonly intake: Intake; readonly drafts: Drafts; readonly attachments: Attachments }

const Id = z.object({ id: z.uuid() })
const desk = only('agent', 'webAgent', 'shiftLead')

/** 接: the call-taker's desk and the public form. */
export const intakeRoutes = (server: HttpServer, context: IntakeContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { intake, drafts, attachments, db, cityCode, organisation } = context

  app.post('/api/intake/assist', { config: { access: only('agent', 'webAgent', 'shiftLead', 'dispatcher') }, schema: { body: AssistQuery, response: { 200: Assist }, summary: '边记边提示：事项、单位、时限、相似件', tags: ['受理'] } }, async (request) =>
    assist(context, request.body, personOf(request)))

  app.post('/api/intake/caller', { config: { access: desk }, schema: { body: z.object({ phone: z.string().max(30) }), response: { 200: CallerHistory }, summary: '来电人的历史诉求（不露身份）', tags: ['受理'] } }, async (request, reply) => {
    const { phone } = request.body
    if (!isPhone(phone)) return sendProblem(request, reply, refuse('PHONE_NOT_VALID', { phone: phone.slice(0, 20) }))
    const found = await findByPhone(db, cityCode, context.vault.phoneIndex(normalPhone(phone)), 20)
    const orders = found.map((order) => ({
      workOrderId: order.id, orderNo: order.orderNo, title: titleFor(personOf(request), { ...order.state, title: order.title }, context), status: order.status as OrderStatus, registeredAt: order.registeredAt.toISOString(),
      isOpen: !['closed', 'archived', 'declined'].includes(order.status), promisedAt: promiseOf(order.state), unit: order.leadUnit === null ? null : (organisation.directory.unit(order.leadUnit)?.shortName ?? null),
    }))
    return { maskedPhone: maskPhone(phone), maskedName: found[0]?.maskedName ?? '', orders: orders.sort((a, b) => Number(b.isOpen) - Number(a.isOpen)) }
  })

  app.post('/api/requests', { config: { access: desk }, schema: { body: RegisterRequest, response: { 201: Receipt }, summary: '登记诉求，可同时派单', tags: ['受理'] } }, async (request, reply) => {
    const commandId = commandIdOf(request)
    if (isRefused(commandId)) return sendProblem(request, reply, commandId)
    const { body } = request
    const then: Then = body.dispatchTo ? { dispatch: body.dispatchTo } : body.attachTo ? { attachTo: body.attachTo } : body.directAnswer ? { answer: body.directAnswer } : body.transferTo ? { transfer: body.transferTo } : null
    const person = personOf(request)
    const done = await intake.register({ ...incomingOf(body, body.channel, body.callId), accusedUnits: body.accusedUnits }, 'desk', then, { actor: staffActor(person), commandId, now: context.now() })
    if (isRefused(done)) return sendProblem(request, reply, done)
    if (body.draftId) await drafts.remove(body.draftId, person.accountId)
    return reply.code(201).send(presentReceipt(context, done))
  })

  app.get('/api/drafts', { config: { access: desk }, schema: { response: { 200: z.object({ items: z.array(Draft) }) }, summary: '我的草稿', tags: ['受理'] } }, async (request) => ({ items: await drafts.list(personOf(request).accountId) }))
  app.put('/api/drafts/:id', { config: { access: desk }, schema: { params: Id, body: DraftBody, response: { 200: Draft }, summary: '保存草稿', tags: ['受理'] } }, async (request, reply) => {
    const now = context.now()
    const isMine = await drafts.save(request.params.id, personOf(request).accountId, request.body.body, now)
    return isMine ? { id: request.params.id, body: request.body.body, savedAt: new Date(now).toISOString() } : sendProblem(request, reply, refuse('DRAFT_NOT_FOUND'))
  })
  app.delete('/api/drafts/:id', { config: { access: desk }, schema: { params: Id, summary: '删除草稿', tags: ['受理'] } }, async (request, reply) => {
    const removed = await drafts.remove(request.params.id, personOf(request).accountId)
    return removed ? reply.code(204).send() : sendProblem(request, reply, refuse('DRAFT_NOT_FOUND'))
  })

  app.get('/api/work-orders/:id/similar', { config: { access: only('agent', 'webAgent', 'shiftLead', 'dispatcher') }, schema: { params: Id, response: { 200: z.object({ items: z.array(SimilarRequest) }) }, summary: '可能是同一事件的工单', tags: ['派单'] } }, async (request, reply) => {
    const found = await context.workOrders.state(request.params.id)
    if (!found || !mayRead(personOf(request), found.state, context)) return sendProblem(request, reply, refuse('ORDER_NOT_FOUND'))
    const { rows } = await db.query<{ text: string }>(`select title || '。' || narrative as text from request where city_code = $1 and id = $2`, [cityCode, found.state.requestId])
    const { place } = found.state
    const cover = await context.vault.cover(found.state.contactId)
    const similar = await similarRequests(db, cityCode, organisation, context.proposer.policyOn(dayOf(context.now())).similar, { text: cover(rows[0]?.text ?? ''), communityCode: place.communityCode, lng: place.lng, lat: place.lat, now: context.now(), except: request.params.id, sees: (order) => seesTitle(personOf(request), order, context) })
    return { items: similar.map(presentSimilar) }
  })

  app.post('/api/attachments', { config: { access: signedIn }, schema: { response: { 201: Attachment }, summary: '上传附件', tags: ['附件'] } }, async (request, reply) => {
    const stored = await upload(request, attachments, personOf(request).accountId, context.now())
    return isRefused(stored) ? sendProblem(request, reply, stored) : reply.code(201).send({ ...stored, url: `/api/attachments/${stored.id}` })
  })
  app.get('/api/attachments/:id', { config: { access: signedIn }, schema: { params: Id, summary: '取附件', tags: ['附件'] } }, async (request, reply) => {
    const found = await attachments.read(request.params.id)
    if (!found || !(await mayReadAttachment(context, request, request.params.id, found))) return sendProblem(request, reply, refuse('NOT_FOUND'))
    return sendAttachment(reply, found)
  })

  app.post('/api/public/attachments', { config: { access: open(60, 3600) }, schema: { response: { 201: Attachment }, summary: '上传照片（公众）', tags: ['公众'] } }, async (request, reply) => {
    const stored = await upload(request, attachments, 'public', context.now())
    return isRefused(stored) ? sendProblem(request, reply, stored) : reply.code(201).send({ ...stored, url: '' })
  })
  app.post('/api/public/requests', { config: { access: open(10, 600) }, schema: { body: SubmitRequest, response: { 201: Receipt }, summary: '提交诉求（公众，免登录）', tags: ['公众'] } }, async (request, reply) => {
    const commandId = commandIdOf(request)
    if (isRefused(commandId)) return sendProblem(request, reply, commandId)
    const actor: DecisionActor = { kind: 'requester' }
    // What the public form chooses is a hint for the clerk, not a decision: matter and kind are sorted anew at intake.
    const done = await intake.register({ ...incomingOf(request.body, 'web', undefined), matterCode: undefined }, 'web', null, { actor, commandId, now: context.now() })
    return isRefused(done) ? sendProblem(request, reply, done) : reply.code(201).send(presentReceipt(context, done))
  })
}

/** Before an attachment is bound to an order, only its uploader sees it. */
const mayReadAttachment = async (context: IntakeContext, request: FastifyRequest, attachmentId: string, found: { workOrderId: string | null; uploadedBy: string }): Promise<boolean> =>
  (found.workOrderId === null ? found.uploadedBy === personOf(request).accountId : openAttachment(context, request, found.workOrderId, attachmentId))

type Body = z.infer<typeof SubmitRequest>
const incomingOf = (body: Body, channel: string, callId: string | undefined): Incoming => ({
  narrative: body.narrative, title: body.title, kind: body.kind, matterCode: body.matterCode, placeId: body.placeId, address: body.address,
  occurredAt: body.occurredAt === undefined ? undefined : Date.parse(body.occurredAt), contact: body.isAnonymous ? undefined : body.contact, isAnonymous: body.isAnonymous,
  secrecyLevel: body.secrecyLevel, attachmentIds: body.attachmentIds, channel, callId,
})

const upload = async (request: FastifyRequest, attachments: Attachments, by: string, now: number) => {
  if (!request.isMultipart()) return refuse('WRONG_MEDIA_TYPE')
  const part = await request.file()
  if (!part) return refuse('FILE_EMPTY')
  return attachments.store(part.filename, await part.toBuffer(), by, now)
}

const presentReceipt = (context: IntakeContext, done: Registered): z.infer<typeof Receipt> => ({
  requestId: done.requestId, workOrderId: done.workOrderId, orderNo: done.orderNo, receiptNo: done.receiptNo, trackingToken: done.trackingToken, trackingUrl: `/track/${done.trackingToken}`,
  status: done.status as OrderStatus, version: done.version, promisedAt: done.promisedAt, unit: done.unitCode === null ? null : (context.organisation.directory.unit(done.unitCode)?.name ?? null),
})

const presentSimilar = (similar: Similar): z.infer<typeof SimilarRequest> => ({
  ...similar, status: similar.status as OrderStatus, registeredAt: similar.registeredAt.toISOString(), sharedWords: [...similar.sharedWords], because: similar.because.map(renderReason),
})

type Promised = { readonly clocks: readonly { readonly clockId: string; readonly stoppedAt: number | null; readonly dueAt: number | null }[] }
const promiseOf = (state: Promised): string | null => {
  const clock = state.clocks.findLast((candidate) => candidate.stoppedAt === null && ['rework', 'handling'].includes(candidate.clockId))
  return clock?.dueAt ? new Date(clock.dueAt).toISOString() : null
}

const assist = async (context: IntakeContext, query: z.infer<typeof AssistQuery>, person: SignedIn): Promise<z.infer<typeof Assist>> => {
  const { organisation, proposer } = context
  const now = context.now()
  const day = dayOf(now)
  const place = query.placeId === null ? null : organisation.directory.place(query.placeId)
  const sorting = proposer.sort({ text: query.narrative, kind: query.kind, matterCode: query.matterCode, place, day, accused: query.accusedUnits, withEvidence: true })
  const catalogue = context.catalogues.on(day)
  const similar = await similarRequests(context.db, context.cityCode, organisation, proposer.policyOn(day).similar, { text: query.narrative, communityCode: place?.communityCode ?? null, lng: place?.lng ?? null, lat: place?.lat ?? null, now, sees: (order) => seesTitle(person, order, context) })
  const accused = proposer.accusedIn(query.narrative, day).filter(({ unit }) => !query.accusedUnits.includes(unit))
  const { targets } = context.workOrders.given({ kind: 'system', job: 'assist' }, now).policy.emergencyTransfer
  return {
    candidates: sorting.guesses.map((guess) => ({ matter: matterRef(catalogue, guess.matterCode)!, probability: guess.probability, evidence: guess.evidence.map(({ text, start, end, weight }) => ({ text, start, end, weight })) })),
    abstains: sorting.abstains, abstainBecause: sorting.abstainBecause.map(renderReason), kind: sorting.kind as 'help', urgency: sorting.urgency, flags: [...sorting.facts.flags],
    emergency: sorting.facts.emergency ? { words: [...sorting.facts.emergency.words], targets: transferTargets.filter((target) => targets[target] !== undefined && sorting.facts.emergency!.numbers.includes(target)), because: sorting.facts.because.filter((reason) => reason.code === 'EMERGENCY_WORDS').map(renderReason) } : null,
    similar: similar.map(presentSimilar), accused: accused.map(({ unit, words }) => ({ unit: unitRef(organisation.directory, unit), words: [...words] })),
    transferTargets: Object.entries(targets).map(([target, { name, mayShare }]) => ({ target, name, mayShare: [...mayShare] })) as z.infer<typeof Assist>['transferTargets'],
    proposal: sorting.resolution ? presentProposal(context, sorting.resolution, sorting.deadlineClass, sorting.urgency, [...sorting.facts.because]) : null,
    askFor: [...(catalogue.matters.get(sorting.matterCode ?? '')?.askFor ?? [])], personalDataInText: personalDataIn(query.narrative),
  }
}
