/** 疑点: the requester's phone is that of somebody of a unit that had the order, so the verdict may not be a requester's at all. */
export type Suspicion = {
  readonly no: number
  readonly at: number
  /** The round whose verdict it is about. */
  readonly round: number
  readonly unitCode: string
  readonly outcome: 'confirmed' | 'dismissed' | null
}

/** The clock of whoever looks into it; nobody else may know that it runs. */
export const SUSPICION_CLOCK = 'suspicionReview'

export const openSuspicion = ({ suspicions }: { readonly suspicions?: readonly Suspicion[] }): Suspicion | null => suspicions?.find((one) => one.outcome === null) ?? null
