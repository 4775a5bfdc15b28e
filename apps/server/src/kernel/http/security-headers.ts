import helmet from '@fastify/helmet'
import fastify from 'fastify'

/**
 * The headers that keep a browser from doing what no page of ours asks for. helmet knows them and is asked once, at start: as a plugin
 * it would put the same headers together anew for each answer.
 */
export const securityHeaders = async (): Promise<Readonly<Record<string, string>>> => {
  const asked = fastify()
  await asked.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], styleSrc: ["'self'", "'unsafe-inline'"], scriptSrc: ["'self'"], connectSrc: ["'self'"], upgradeInsecureRequests: null } },
    strictTransportSecurity: false,
  })
  asked.get('/', (_request, reply) => reply.send(reply.raw.getHeaders()))
  const headers = (await asked.inject('/')).json<Record<string, string>>()
  await asked.close()
  return headers
}
