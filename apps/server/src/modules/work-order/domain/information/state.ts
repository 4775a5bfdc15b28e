/** How the requester was asked for more. */
export type Information = {
  /** How often they were asked, this time included. */
  readonly rounds: number
  /** Where the order waited when they were asked, and where it goes on. */
  readonly askedIn: 'intakePending' | 'dispatchPending'
  /** Reminders of this round. */
  readonly reminded: number
}
