import { LifeCycleTable } from '@suban/contract'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { signedIn } from '../../../kernel/http/access.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import { lifeCyclePicture } from '../life-cycle/picture.ts'
import { allStatuses, lifeCycleTable, statusWords } from '../life-cycle/table.ts'

/** The life cycle as it is lived: a table and a picture, computed once from the decider's own rows. */
export const lifeCycleRoutes = (server: HttpServer): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const picture = lifeCyclePicture()
  const table = {
    statuses: allStatuses.map((code) => ({ code, ...statusWords(code) })),
    rows: lifeCycleTable().map((row) => ({ ...row, from: [...row.from], actors: [...row.actors], clocks: [...row.clocks], events: [...row.events] })),
  }

  app.get('/api/life-cycle', { config: { access: signedIn }, schema: { response: { 200: LifeCycleTable }, summary: '工单生命周期表', tags: ['工单'] } }, async () => table)
  app.get('/api/life-cycle/picture.svg', { config: { access: signedIn }, schema: { summary: '工单生命周期图', tags: ['工单'] } }, async (_request, reply) =>
    reply.type('image/svg+xml; charset=utf-8').header('cache-control', 'private, max-age=300').send(picture))
}
