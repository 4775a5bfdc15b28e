import { refuse, type Refusal } from '@suban/domain-kit'
import type { FastifyRequest } from 'fastify'
import { isUuid } from '../ids.ts'

/** The caller's key of one intention; the same key never acts twice. */
export const commandIdOf = (request: FastifyRequest): string | Refusal<'IDEMPOTENCY_KEY_NEEDED'> => {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && isUuid(key) ? key : refuse('IDEMPOTENCY_KEY_NEEDED')
}

/** The version that the caller saw (`If-Match: "7"`), or null where the caller does not say. */
export const expectedVersionOf = (request: FastifyRequest): number | null => {
  const match = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  return match ? Number(match[1]) : null
}
