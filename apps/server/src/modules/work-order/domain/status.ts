// The words of a state that its mechanisms need too.

/** Status of the whole order (rulebook 8.2); `absent` before its first event. */
export type Status =
  | 'absent' | 'intakePending' | 'infoNeeded' | 'declined' | 'emergencyTransferred' | 'directAnswered' | 'dispatchPending' | 'preConsult' | 'signPending'
  | 'handling' | 'returnReview' | 'arbitration' | 'escalated' | 'suspended' | 'unitReview' | 'centreReview' | 'callBackPending' | 'callingBack' | 'rework'
  | 'closed' | 'archived' | 'withdrawn' | 'merged' | 'terminated'

/**
 * Shares that were given up stay in the record. `takenBack`: the dispatch was undone, or a decision named other units. `returned`: the
 * unit gave it back and was right. `released`: a co-unit was let go before its share was done. `handedOn`: a platform or department named
 * the unit below it that handles.
 */
export type AssignmentStatus = 'signPending' | 'handling' | 'unitReview' | 'rework' | 'done' | 'takenBack' | 'returned' | 'released' | 'handedOn'
export type Lamp = 'green' | 'yellow' | 'red' | 'black'
export type DeadlineClass = '2h' | '24h' | '7d' | '15d'

/** Something that happens by itself at an instant unless the order moves on before (`at` null: it will not). */
export type Timer = { readonly timerId: TimerId; readonly at: number | null }
export type TimerId = 'answerWindow' | 'archive' | 'infoReminder' | 'suspensionEnd' | 'milestone'
