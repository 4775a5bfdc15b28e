/** 退单 (rulebook 2.6, 8.6 `return`). How long the window is, the deadline policy says (clock `returnWindow`). */
export type ReturnsPolicy = {
  /** Returns of one order that are judged, founded ones; the next one opens a dispute at the latest. */
  readonly most: number
  /** A unit may ask once an order, whatever became of it. */
  readonly oncePerUnit: boolean
  /** Reasons that need another unit to be named. */
  readonly proposedUnitFor: readonly string[]
  /** Reasons for which the requester is to be asked instead. */
  readonly askInsteadFor: readonly string[]
}
