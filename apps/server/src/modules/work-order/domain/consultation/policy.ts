/** 派单前会商 (rulebook T16, T17). How long it has, the deadline policy says (clock `consultation`). */
export type ConsultationPolicy = {
  /** A matter that the machine chose with less than this probability may be talked over. */
  readonly confidenceBelow: number
  /** What becomes of the order when nobody decides in time: a dispute between the units that were asked, or the platform of the district. */
  readonly onTimeUp: 'dispute' | 'district'
}
