import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { problemOf } from '@suban/contract'
import { refuse } from '@suban/domain-kit'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { type FindSession, type SignedIn, sessionCookie } from './access.ts'
import { BodyFault, readJsonBodies } from './json-body.ts'
import { utf8Bytes } from './json-bytes.ts'
import { sendProblem, type FieldError } from './problem.ts'
import { securityHeaders } from './security-headers.ts'
import { sentenceOf } from './validation-sentences.ts'

export type HttpServer = FastifyInstance

export type HttpServerOptions = {
  readonly findSession: FindSession
  readonly now: () => number
  readonly rateLimits: boolean
  readonly trustProxy: boolean
  readonly logLevel: string
}

/** Largest JSON body: a narrative of 20,000 characters with room for every escape. */
const bodyLimit = 512 * 1024

/**
 * The HTTP pipeline: request id → rate limit → session → access → CSRF → validation → handler → problem.
 * It knows no module; modules register their routes on what it returns.
 */
export const createHttpServer = async (options: HttpServerOptions): Promise<HttpServer> => {
  const app = fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel, redact: ['req.headers.cookie', 'req.headers["x-csrf-token"]'] },
    trustProxy: options.trustProxy,
    bodyLimit,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // Answers are built by `present` functions from typed values; schemas document them, JSON.stringify writes them.
  app.setSerializerCompiler(() => (data) => utf8Bytes(JSON.stringify(data)) as unknown as string)

  readJsonBodies(app as unknown as HttpServer)

  // Before the plugins: the rate limiter reads a route's limit in an onRoute hook of its own, which must come after this one.
  app.decorateRequest('signedIn', null)
  app.addHook('onRoute', (route) => {
    const access = route.config?.access
    if (!access) throw new Error(`${String(route.method)} ${route.url} declares no access`)
    if (access.kind === 'public' && options.rateLimits) route.config = { ...route.config, rateLimit: { max: access.most, timeWindow: access.perSeconds * 1000 } } as typeof route.config
  })

  const headers = await securityHeaders()
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, files: 1, fields: 5 } })
  if (options.rateLimits) await app.register(rateLimit, { global: false, errorResponseBuilder: (request, context) => problemOf(refuse('TOO_MANY_REQUESTS', { seconds: Math.ceil(context.ttl / 1000) }), request.id) })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Suban 诉办', version: '1', description: '政务服务便民热线开放平台接口' } },
    transform: jsonSchemaTransform,
  })

  app.addHook('onRequest', async (request, reply) => {
    if (request.url.includes('%00')) return sendProblem(request, reply, refuse('CHARACTER_NOT_STORABLE'))
    const access = request.routeOptions.config.access
    if (!access || access.kind === 'public') return
    const token = request.cookies[sessionCookie]
    const person = token ? await options.findSession(token, options.now()) : null
    if (!person) return sendProblem(request, reply, refuse('SIGN_IN_NEEDED'))
    request.signedIn = person
    if (access.kind === 'roles' && !access.roles.some((role) => person.roles.includes(role))) return sendProblem(request, reply, refuse('NOT_YOUR_ROLE'))
    if (request.method !== 'GET' && request.method !== 'HEAD' && request.headers['x-csrf-token'] !== person.csrfToken) return sendProblem(request, reply, refuse('CSRF_TOKEN_MISSING'))
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse('NOT_FOUND')))
  return app as unknown as HttpServer
}

/** The signed-in person of a route that declared it; a route that did not is a bug. */
export const personOf = (request: FastifyRequest): SignedIn => {
  if (!request.signedIn) throw new Error(`${request.url} reads a session but declares a public access`)
  return request.signedIn
}

const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (error instanceof BodyFault) return sendProblem(request, reply, error.fault === 'broken' ? refuse('BROKEN_JSON') : refuse('CHARACTER_NOT_STORABLE'))
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((issue): FieldError => {
      const { zh, en } = sentenceOf(issue)
      return { path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'), message: zh, messageEn: en }
    })
    return sendProblem(request, reply, refuse('INVALID_INPUT', { field: fields[0]?.path ?? '', why: fields[0]?.message ?? '', whyEn: fields[0]?.messageEn ?? '' }), fields)
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE': return sendProblem(request, reply, refuse('BODY_TOO_LARGE', { kilobytes: (request.routeOptions.bodyLimit ?? bodyLimit) / 1024 }))
    case 'FST_REQ_FILE_TOO_LARGE': return sendProblem(request, reply, refuse('FILE_TOO_LARGE', { megabytes: 10 }))
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH': return sendProblem(request, reply, refuse('BROKEN_JSON'))
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE': return sendProblem(request, reply, refuse('WRONG_MEDIA_TYPE'))
  }
  if ((error as { code?: unknown }).code === 'TOO_MANY_REQUESTS') return reply.code(429).type('application/problem+json; charset=utf-8').send(error)
  if (error.statusCode !== undefined && error.statusCode < 500) return sendProblem(request, reply, refuse('INVALID_INPUT', { field: '', why: error.message }))
  request.log.error({ err: error, requestId: request.id }, 'unexpected')
  return sendProblem(request, reply, refuse('UNEXPECTED'))
}
