import { ChangePassword, Session, SignIn, TotpCode, TotpEnrolment, type Role } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { open, sessionCookie, signedIn, type SignedIn } from '../../../kernel/http/access.ts'
import { sendProblem } from '../../../kernel/http/problem.ts'
import { personOf, type HttpServer } from '../../../kernel/http/server.ts'
import type { Accounts } from '../accounts.ts'

export type SessionContext = {
  readonly accounts: Accounts
  readonly secureCookies: boolean
  now(): number
  unitName(code: string): { readonly name: string; readonly shortName: string }
}

/** Signing in and out, one's own password and second factor. */
export const sessionRoutes = (server: HttpServer, context: SessionContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { accounts, now } = context
  const present = (person: SignedIn) => ({
    accountId: person.accountId, account: person.account, name: person.name, title: person.title, unit: { code: person.unitCode, ...context.unitName(person.unitCode) },
    roles: person.roles as Role[], csrfToken: person.csrfToken, hasTotp: person.hasTotp,
  })

  app.post('/api/session', { config: { access: open(20, 60) }, schema: { body: SignIn, response: { 200: Session }, summary: '登录', tags: ['账号'] } }, async (request, reply) => {
    const { account, password, code } = request.body
    const answer = await accounts.signIn(account, password, code, request.ip, now())
    if (isRefused(answer)) return sendProblem(request, reply, answer)
    void reply.setCookie(sessionCookie, answer.token, { path: '/', httpOnly: true, sameSite: 'strict', secure: context.secureCookies })
    return present(answer.person)
  })
  app.get('/api/session', { config: { access: signedIn }, schema: { response: { 200: Session }, summary: '当前登录者', tags: ['账号'] } }, async (request) => present(personOf(request)))
  app.delete('/api/session', { config: { access: signedIn }, schema: { summary: '退出登录', tags: ['账号'] } }, async (request, reply) => {
    await accounts.signOut(request.cookies[sessionCookie] ?? '')
    return reply.clearCookie(sessionCookie, { path: '/' }).code(204).send()
  })
  app.post('/api/session/totp', { config: { access: signedIn }, schema: { response: { 200: TotpEnrolment }, summary: '登记动态口令', tags: ['账号'] } }, async (request) => accounts.enrolTotp(personOf(request), now()))
  app.post('/api/session/totp/confirm', { config: { access: signedIn }, schema: { body: TotpCode, summary: '确认动态口令', tags: ['账号'] } }, async (request, reply) => {
    const refusal = await accounts.confirmTotp(personOf(request), request.body.code, now())
    return refusal ? sendProblem(request, reply, refusal) : reply.code(204).send()
  })
  app.post('/api/session/password', { config: { access: signedIn }, schema: { body: ChangePassword, summary: '修改密码', tags: ['账号'] } }, async (request, reply) => {
    const refusal = await accounts.changePassword(personOf(request).accountId, request.cookies[sessionCookie] ?? '', request.body.current, request.body.next)
    return refusal ? sendProblem(request, reply, refusal) : reply.code(204).send()
  })
}
