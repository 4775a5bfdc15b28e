/** A unit was asked for its word on an order: an opinion before the dispatch, a statement in a dispute. Kept in the order in which they were asked. */
export type Asked = {
  readonly unitCode: string
  readonly what: 'opinion' | 'statement'
  readonly at: number
  /** `lapsed`: it was decided without it. */
  readonly status: 'open' | 'given' | 'lapsed'
}

type WithAsked = { readonly asked?: readonly Asked[] }

/** These units are asked now; whoever was asked for something else before need not answer any more. */
export const ask = (state: WithAsked, units: readonly string[], what: Asked['what'], at: number): Required<WithAsked> =>
  ({ asked: [...(nobodyAsked(state).asked ?? []), ...units.map((unitCode): Asked => ({ unitCode, what, at, status: 'open' }))] })

/** The unit has given its word. */
export const answered = (state: WithAsked, unitCode: string): WithAsked =>
  (state.asked ? { asked: state.asked.map((one) => (one.unitCode === unitCode && one.status === 'open' ? { ...one, status: 'given' as const } : one)) } : {})

/** It is decided: nobody need answer any more. */
export const nobodyAsked = (state: WithAsked): WithAsked =>
  (state.asked ? { asked: state.asked.map((one) => (one.status === 'open' ? { ...one, status: 'lapsed' as const } : one)) } : {})
