import type { FastifyInstance } from 'fastify'

/** Why a body is no JSON that can be kept; the error handler turns the code into a problem. */
export class BodyFault extends Error {
  readonly code: 'BROKEN_JSON' | 'CHARACTER_NOT_STORABLE'
  readonly statusCode = 400

  constructor(code: BodyFault['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Read JSON bodies as strict UTF-8: bytes in another encoding (GB18030 is what old office programs send) are refused, where the
 * framework's own reader would put a replacement character for each and take the mangled words for the requester's.
 */
export const readJsonBodies = (app: FastifyInstance): void => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const text = decode(body as Buffer)
    if (text === null || text.trim() === '') return done(new BodyFault('BROKEN_JSON'))
    void parse(request, text, (error, value) => {
      if (error) done(error)
      // Only an escape can bring in what UTF-8 cannot say.
      else if (text.includes('\\u') && !isStorable(value)) done(new BodyFault('CHARACTER_NOT_STORABLE'))
      else done(null, value)
    })
  })
}

const strict = new TextDecoder('utf-8', { fatal: true })
const decode = (bytes: Buffer): string | null => {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** PostgreSQL keeps neither the character NUL nor half a surrogate pair. */
const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item))
}
