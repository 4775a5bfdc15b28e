import type { FastifyInstance } from 'fastify'

/** Why a body cannot be taken: it is no JSON, or holds what no database keeps. */
export class BodyFault extends Error {
  readonly fault: 'broken' | 'notStorable'

  constructor(fault: BodyFault['fault']) {
    super(fault)
    this.fault = fault
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
    if (text === null || text.trim() === '') return done(new BodyFault('broken'))
    void parse(request, text, (error, value) => {
      if (error) done(error)
      // Only an escape can bring in what UTF-8 cannot say.
      else if (text.includes('\\u') && !isStorable(value)) done(new BodyFault('notStorable'))
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
