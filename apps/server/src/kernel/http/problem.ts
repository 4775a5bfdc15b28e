import { problemOf } from '@suban/contract'
import type { Refusal } from '@suban/domain-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'

export type FieldError = { readonly path: string; readonly message: string; readonly messageEn: string }

/** Answer with the refusal's status, its sentence and what to do next (RFC 9457). */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, refusal: Refusal, fieldErrors?: readonly FieldError[]): FastifyReply => {
  const problem = problemOf(refusal, request.id, fieldErrors)
  return reply.code(problem.status).type('application/problem+json; charset=utf-8').serializer(JSON.stringify).send(problem)
}
