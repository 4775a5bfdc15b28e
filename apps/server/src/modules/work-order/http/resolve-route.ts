import { Proposal, RequestKind } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { WorkOrderContext } from './context.ts'
import { presentProposal } from './present-proposal.ts'

/** "Who is responsible for this, here, on this day, and by when": the lists' answer with its reasons, for anybody on the staff to try. */
export const resolveRoute = (server: HttpServer, context: WorkOrderContext): void => {
  server.withTypeProvider<ZodTypeProvider>().get('/api/catalogue/resolve', {
    config: { access: signedIn },
    schema: { querystring: z.object({ matter: z.string().max(20), place: z.string().max(64).optional(), kind: RequestKind.default('complaint'), on: z.iso.date().optional() }), response: { 200: Proposal }, summary: '谁负责、多久办、凭什么', tags: ['清单'] },
  }, async (request, reply) => {
    const { matter, kind, on } = request.query
    const place = request.query.place === undefined ? null : context.organisation.directory.place(request.query.place)
    if (request.query.place !== undefined && !place) return sendProblem(request, reply, refuse('PLACE_UNKNOWN', { place: request.query.place }))
    const resolution = context.proposer.resolve({ matterCode: matter, place, communityCode: null, kind, flags: [], day: on ?? dayOf(context.now()) })
    return presentProposal(context, resolution, resolution.deadlineClass, resolution.urgency)
  })
}
