/** Handing an order on, and when that circles (rulebook 8.3 `bounce`, 8.6 `dispatch`). */
export type HandingOnPolicy = {
  /** How many units may get the order to lead, one after the other, before somebody rules. */
  readonly mostHops: number
  /** How often it may go between the same two units, one above the other. */
  readonly mostBetweenTwo: number
  /** A question that was passed on so often and still has no answer is answered by the centre. */
  readonly questionForwards: number
}
