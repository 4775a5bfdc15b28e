import type { DisputeLevel } from './policy.ts'

export type OpenLevel = Exclude<DisputeLevel, 'consult'>

/** The newest dispute over who an order is for. */
export type DisputeState = {
  /** Number of the dispute within the order. */
  readonly no: number
  readonly level: OpenLevel
  readonly openedAt: number
  /** Code of the reason that opened it. */
  readonly cause: string
  /** Units that say it is for another one, or of whom others say it is for them. */
  readonly parties: readonly string[]
  /** Who had it first: handles it meanwhile where nobody else does, and keeps it where nobody rules in time. */
  readonly firstReceiver: string | null
  /** Parties that have made their statement. */
  readonly heard: readonly string[]
  /** `settled`: the unit handled it before anybody ruled, or the order was taken elsewhere. */
  readonly outcome: 'open' | 'ruled' | 'byDefault' | 'settled'
}

/** A decision about who handles the order; it binds. */
export type Ruling = { readonly disputeNo: number; readonly at: number; readonly level: OpenLevel; readonly by: 'arbiter' | 'default' }
