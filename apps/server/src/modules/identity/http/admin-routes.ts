import { AdminAccount, AdminPolicy, LedgerDay } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Database } from '../../../kernel/database/database.ts'
import { only } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import { verifyCheckpoints } from '../../../kernel/ledger/verify.ts'
import { publishedPolicies } from '../../../kernel/policy/policy-store.ts'
import type { Accounts } from '../accounts.ts'

export type AdminContext = { readonly db: Database; readonly cityCode: string; readonly accounts: Accounts; now(): number; unitName(code: string): { readonly name: string; readonly shortName: string } }

type Row = { id: string; account: string; name: string; unit_code: string; roles: string[]; locked_until: Date | null; has_password: boolean; totp_confirmed: boolean }

/** What an administrator may see and do: accounts, policies, the ledger. Never a requester. */
export const adminRoutes = (server: HttpServer, context: AdminContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { db, cityCode, accounts } = context
  const admin = { access: only('systemAdmin') }

  app.get('/api/admin/accounts', { config: admin, schema: { querystring: z.object({ q: z.string().max(40).default('') }), response: { 200: z.object({ items: z.array(AdminAccount) }) }, summary: '账号', tags: ['管理'] } }, async (request) => {
    const { rows } = await db.query<Row>(
      `select id, account, name, unit_code, roles, locked_until, password_hash is not null as has_password, totp_confirmed from account
       where city_code = $1 and (account ilike $2 or name like $2 or unit_code ilike $2) order by account limit 100`, [cityCode, `%${request.query.q.replaceAll(/[%_\\]/g, '\\$&')}%`])
    return { items: rows.map((row) => ({
      id: row.id, account: row.account, name: row.name, unit: { code: row.unit_code, ...context.unitName(row.unit_code) }, roles: row.roles,
      isLocked: row.locked_until !== null && row.locked_until.getTime() > context.now(), hasPassword: row.has_password, hasTotp: row.totp_confirmed,
    })) }
  })
  app.post('/api/admin/accounts/:id/unlock', { config: admin, schema: { params: z.object({ id: z.uuid() }), summary: '解锁账号', tags: ['管理'] } }, async (request, reply) =>
    (await accounts.unlock(request.params.id)) ? reply.code(204).send() : sendProblem(request, reply, refuse('NOT_FOUND')))
  app.get('/api/admin/policies', { config: admin, schema: { response: { 200: z.object({ items: z.array(AdminPolicy) }) }, summary: '已发布的政策', tags: ['管理'] } }, async () =>
    ({ items: (await publishedPolicies(db, cityCode)).map((policy) => ({ ...policy, publishedAt: policy.publishedAt.toISOString() })) }))
  app.get('/api/admin/ledger', { config: admin, schema: { response: { 200: z.object({ checkpoints: z.array(LedgerDay) }) }, summary: '账本每日校验', tags: ['管理'] } }, async () =>
    ({ checkpoints: (await verifyCheckpoints(db, cityCode)).map((day) => ({ on: day.onDay, events: day.events, rootHash: day.rootHash, ok: day.isTrue })) }))
}
