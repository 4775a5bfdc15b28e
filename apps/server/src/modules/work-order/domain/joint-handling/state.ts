/** What joint handling keeps in the order's state, once a unit was let go or the lead was offered. */
export type JointHandlingState = {
  /** Shares of co-units that ended before their work did, and why; `failedToAct` counts for the unit, `notNeeded` does not. */
  readonly released: readonly { readonly no: number; readonly because: 'notNeeded' | 'failedToAct'; readonly at: number }[]
  /** The last offer of the lead to a co-unit, by numbers of shares; open while its clock runs. */
  readonly offer: { readonly from: number; readonly to: number; readonly clockNo: number } | null
}

export const nothingJoint: JointHandlingState = { released: [], offer: null }
