import type { Problem } from '@suban/contract'

/** The code of a problem that never reached the server; the only one that is not in the refusal registry. */
export const unreachable = 'UNREACHABLE'

/** What went wrong, in the words of the server: code, what happened, what to do next. Thrown by every call of the client. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const problem = (code: string, status: number, detail: string, next: string, detailEn: string, nextEn: string): Problem =>
  ({ type: `urn:suban:refusal:${code}`, title: code, status, code, detail, next, detailEn, nextEn, requestId: '' })

export const unreachableProblem = (): Problem => problem(unreachable, 0,
  '连不上服务器。', '请检查网络后重试；您填写的内容还在。', 'The server cannot be reached.', 'Check the network and try again; what you typed is still here.')

/** An answer that is no problem document: a proxy in between, or a server that is starting. */
export const strangeProblem = (status: number): Problem => problem('UNEXPECTED', status,
  `服务器暂时不能处理（${status}）。`, '请稍后重试；您填写的内容还在。', `The server cannot do this now (${status}).`, 'Try again later; what you typed is still here.')
