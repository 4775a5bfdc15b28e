/** 公开 (rulebook T73): what may be shown to everybody. */
export type DisclosurePolicy = {
  /** The highest secrecy level of an order that may be disclosed. */
  readonly secrecyAtMost: number
  /** Kinds of request that are never disclosed. */
  readonly neverKinds: readonly string[]
}
