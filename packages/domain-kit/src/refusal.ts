/**
 * An expected "no". It is a value, never thrown; the one registry in `@suban/contract` (`refusals.ts`) gives its HTTP
 * status, its sentence and what the user can do next.
 */
export type Refusal<Code extends string = string> = {
  readonly refused: Code
  /** Facts that fill the sentence's slots. */
  readonly params?: Readonly<Record<string, string | number>>
}

export const refuse = <Code extends string>(refused: Code, params?: Refusal['params']): Refusal<Code> =>
  params === undefined ? { refused } : { refused, params }

export const isRefused = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer
