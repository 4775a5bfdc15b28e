/** The newest consultation before a dispatch. */
export type ConsultationState = {
  readonly isOpen: boolean
  /** Units that are asked for their opinion. */
  readonly participants: readonly string[]
  readonly opinions: readonly { readonly unitCode: string; readonly position: string; readonly at: number }[]
}
