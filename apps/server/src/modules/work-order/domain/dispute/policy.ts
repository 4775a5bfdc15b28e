/** Who decides a dispute, one after the other; `consult`: the parties may be heard before it becomes one. */
export type DisputeLevel = 'consult' | 'district' | 'city'

/** 争议裁定 (rulebook 2.6, 8.3 `bounce`, 8.6 `dispute`). How long each level has, the deadline policy says. */
export type DisputePolicy = {
  readonly levels: readonly DisputeLevel[]
  /** The wish that makes it so many returns of one order, founded ones counted, opens a dispute by itself. */
  readonly openOnReturns: number
  /** A → B → A opens a dispute by itself. */
  readonly openOnReturnToFormerUnit: boolean
}
