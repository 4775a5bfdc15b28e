import {
  AskSimulation, ChangeSet, changeSetBodies, ChangeSetDocument, ChangeSetSummary, DescribeChangeSet, PolicyDifference, PolicyDocumentVersion, PolicyKind, PolicyKindSummary, PolicyVersion, RestoreVersion, SaveDocument,
  TriedDocument, TryDocument, type ChangeSetCommandName,
} from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { only } from '../../../kernel/http/access.ts'
import { commandIdOf, expectedVersionOf } from '../../../kernel/http/idempotency.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import { unknownVersion, type Asking, type ChangeSets } from '../change-sets.ts'
import { approverRoles, editorRoles } from '../domain/change-set.ts'
import { emptyDocument } from '../empty-document.ts'
import { documentsOn, reportOn } from '../report.ts'
import { bodiesOfSet, readSet, readSets } from '../store/change-set-store.ts'
import { Library } from '../store/library.ts'
import type { PolicyContext } from './context.ts'
import { namesIn } from './names-in.ts'
import { presentDifference, presentKinds, presentReport, presentSet, presentSummaries, presentVersion } from './present.ts'

const Id = z.object({ id: z.uuid() })
const IdAndKind = Id.extend({ kind: PolicyKind })
const KindAndVersion = z.object({ kind: PolicyKind, version: z.string().max(80) })
const tags = ['规则']
/** A whole list of a large city with all its phrases. */
const bodyLimit = 8 * 1024 * 1024

/** Who may look: those who edit, those who decide, and the discipline inspection. What one may do, the domain says. */
const readers = { access: only(...editorRoles, ...approverRoles, 'disciplineInspector') }
const editors = { access: only(...editorRoles) }

/** The policies of the city and the change sets by which people change them. No requester appears here. */
export const policyRoutes = (server: HttpServer, context: PolicyContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, changeSets } = context

  app.get('/api/policies/kinds', { config: readers, schema: { response: { 200: z.object({ items: z.array(PolicyKindSummary) }) }, summary: '各种规则：现行、待生效、正在修改', tags } }, async () => ({ items: await presentKinds(context) }))

  app.get('/api/policies/kinds/:kind/versions', { config: readers, schema: { params: z.object({ kind: PolicyKind }), response: { 200: z.object({ items: z.array(PolicyVersion) }) }, summary: '一种规则的全部版本', tags } }, async (request) => {
    const versions = (await Library.open(db, cityCode)).of(request.params.kind)
    return { items: versions.toReversed().map((version) => presentVersion(context, version, versions, dayOf(context.now()))) }
  })

  app.get('/api/policies/kinds/:kind/versions/:version', { config: readers, schema: { params: KindAndVersion, response: { 200: PolicyDocumentVersion }, summary: '一个版本的全文', tags } }, async (request, reply) => {
    const { kind, version } = request.params
    const library = await Library.open(db, cityCode)
    const found = library.of(kind).find((candidate) => candidate.version === version)
    if (!found) return sendProblem(request, reply, unknownVersion(kind, version))
    return { ...presentVersion(context, found, library.of(kind), dayOf(context.now())), kind, body: await library.body(kind, version) }
  })

  app.get('/api/policies/kinds/:kind/difference', { config: readers, schema: { params: z.object({ kind: PolicyKind }), querystring: z.object({ from: z.string().max(80), to: z.string().max(80) }), response: { 200: PolicyDifference }, summary: '两个版本的差异', tags } }, async (request, reply) => {
    const { kind } = request.params
    const { from, to } = request.query
    const library = await Library.open(db, cityCode)
    const [before, after] = [await library.body(kind, from), await library.body(kind, to)]
    if (before === null || after === null) return sendProblem(request, reply, unknownVersion(kind, before === null ? from : to))
    return presentDifference(kind, before, after, await documentsOn(library, dayOf(context.now()), null, ''))
  })

  app.get('/api/policies/change-sets', { config: readers, schema: { querystring: z.object({ below: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }), response: { 200: z.object({ items: z.array(ChangeSetSummary), next: z.string().nullable() }) }, summary: '规则修改，最近的在前', tags } }, async (request) => {
    const sets = await readSets(db, cityCode, request.query.limit, request.query.below ?? null)
    return { items: await presentSummaries(context, sets), next: sets.length === request.query.limit ? sets.at(-1)!.id : null }
  })

  const send = async (request: FastifyRequest, reply: FastifyReply, act: (asking: Asking) => Promise<{ readonly id: string } | Refusal>, status = 200) => {
    const commandId = commandIdOf(request)
    if (isRefused(commandId)) return sendProblem(request, reply, commandId)
    const done = await act({ person: personOf(request), commandId, expectedVersion: expectedVersionOf(request) })
    if (isRefused(done)) return sendProblem(request, reply, done)
    const set = await readSet(db, cityCode, done.id)
    return reply.code(status).send(await presentSet(context, set!, personOf(request)))
  }

  app.post('/api/policies/change-sets', { config: editors, schema: { body: DescribeChangeSet, response: { 201: ChangeSet }, summary: '新建规则修改', tags } }, (request, reply) => send(request, reply, (asking) => changeSets.open(asking, request.body), 201))
  app.post('/api/policies/restore', { config: editors, schema: { body: RestoreVersion, response: { 201: ChangeSet }, summary: '恢复一个旧版本（另成一份规则修改）', tags } }, (request, reply) => {
    const { kind, version, ...about } = request.body
    return send(request, reply, (asking) => changeSets.restore(asking, kind, version, about), 201)
  })

  app.get('/api/policies/change-sets/:id', { config: readers, schema: { params: Id, response: { 200: ChangeSet }, summary: '一份规则修改', tags } }, async (request, reply) => {
    const set = await readSet(db, cityCode, request.params.id)
    return set ? presentSet(context, set, personOf(request)) : sendProblem(request, reply, refuse('CHANGE_SET_NOT_FOUND'))
  })
  app.put('/api/policies/change-sets/:id', { config: editors, schema: { params: Id, body: DescribeChangeSet, response: { 200: ChangeSet }, summary: '改标题、理由、生效日期', tags } }, (request, reply) =>
    send(request, reply, (asking) => changeSets.describe(asking, request.params.id, request.body)))

  app.get('/api/policies/change-sets/:id/documents/:kind', { config: readers, schema: { params: IdAndKind, response: { 200: ChangeSetDocument }, summary: '修改中的一份规则；还没改过的给出现行版', tags } }, async (request, reply) => {
    const { id, kind } = request.params
    const set = await readSet(db, cityCode, id)
    if (!set) return sendProblem(request, reply, refuse('CHANGE_SET_NOT_FOUND'))
    const library = await Library.open(db, cityCode)
    const document = set.state.documents.find((candidate) => candidate.kind === kind)
    const baseVersion = document?.baseVersion ?? library.inForce(kind, set.state.effectiveFrom)?.version ?? ''
    const base = baseVersion === '' ? null : await library.body(kind, baseVersion)
    const body = (document ? (await bodiesOfSet(db, cityCode, id)).get(kind) : undefined) ?? base ?? emptyDocument(kind, cityCode)
    return { kind, body, base, baseVersion, names: namesIn(kind, body, context.organisation.directory), difference: presentDifference(kind, base, body, await documentsOn(library, set.state.effectiveFrom, null, '')) }
  })
  app.put('/api/policies/change-sets/:id/documents/:kind', { config: editors, bodyLimit, schema: { params: IdAndKind, body: SaveDocument, response: { 200: ChangeSet }, summary: '保存一份规则并检查', tags } }, (request, reply) =>
    send(request, reply, (asking) => changeSets.saveDocument(asking, request.params.id, request.params.kind, request.body.body, request.body.baseVersion)))
  app.delete('/api/policies/change-sets/:id/documents/:kind', { config: editors, schema: { params: IdAndKind, response: { 200: ChangeSet }, summary: '把一份规则移出修改', tags } }, (request, reply) =>
    send(request, reply, (asking) => changeSets.removeDocument(asking, request.params.id, request.params.kind)))

  app.post('/api/policies/change-sets/:id/try', { config: editors, bodyLimit, schema: { params: Id, body: TryDocument, response: { 200: TriedDocument }, summary: '试查：边改边检查、跑例子，不保存', tags } }, async (request, reply) => {
    const { id } = request.params
    const { kind, body } = request.body
    const set = await readSet(db, cityCode, id)
    if (!set) return sendProblem(request, reply, refuse('CHANGE_SET_NOT_FOUND'))
    const library = await Library.open(db, cityCode)
    const { effectiveFrom } = set.state
    const report = await reportOn(library, { documents: new Map([...(await bodiesOfSet(db, cityCode, id)), [kind, body]]), effectiveFrom }, context.organisation.directory)
    const base = set.state.documents.find((document) => document.kind === kind)?.baseVersion ?? library.inForce(kind, effectiveFrom)?.version
    return { report: presentReport(report), difference: presentDifference(kind, base ? await library.body(kind, base) : null, body, await documentsOn(library, effectiveFrom, null, '')) }
  })

  app.post('/api/policies/change-sets/:id/simulate', { config: { access: only(...editorRoles, ...approverRoles) }, schema: { params: Id, body: AskSimulation, response: { 200: ChangeSet }, summary: '用过去若干天的工单推演', tags } }, (request, reply) =>
    send(request, reply, (asking) => changeSets.askSimulation(asking, request.params.id, request.body.days)))

  for (const name of Object.keys(commands) as ChangeSetCommandName[]) {
    const { summary, roles, act, status } = commands[name]
    app.post(`/api/policies/change-sets/:id/${name}`, { config: { access: only(...roles) }, schema: { params: Id, body: changeSetBodies[name] as z.ZodType, response: { [status ?? 200]: ChangeSet }, summary, tags } }, (request, reply) =>
      send(request, reply, (asking) => act(changeSets, asking, request.params.id, request.body as never), status))
  }
}

type Command = { readonly summary: string; readonly roles: readonly string[]; readonly status?: number; act(sets: ChangeSets, asking: Asking, id: string, body: never): Promise<{ readonly id: string } | Refusal> }
const command = <Name extends ChangeSetCommandName>(_name: Name, summary: string, roles: readonly string[], act: (sets: ChangeSets, asking: Asking, id: string, body: z.output<(typeof changeSetBodies)[Name]>) => Promise<{ readonly id: string } | Refusal>, status = 200): Command => ({ summary, roles, status, act: act as Command['act'] })

const commands: Record<ChangeSetCommandName, Command> = {
  submit: command('submit', '提交批准', editorRoles, (sets, asking, id) => sets.submit(asking, id)),
  'take-back': command('take-back', '取回修改', editorRoles, (sets, asking, id) => sets.takeBack(asking, id)),
  withdraw: command('withdraw', '撤回不用', editorRoles, (sets, asking, id, body) => sets.withdraw(asking, id, body.reason)),
  approve: command('approve', '批准并公布（须另一人）', approverRoles, (sets, asking, id, body) => sets.approve(asking, id, body.note, body.effectiveFrom)),
  reject: command('reject', '不批准', approverRoles, (sets, asking, id, body) => sets.reject(asking, id, body.reason)),
  'roll-back': command('roll-back', '回退到此前的版本（另成一份规则修改）', editorRoles, (sets, asking, id, body) => sets.rollBack(asking, id, body), 201),
}
