/** 节点: what is to be done by a day. `dueAt` is the last instant of that day. */
export type Milestone = { readonly dueAt: number; readonly text: string; readonly doneAt: number | null; /** Its day passed without it. */ readonly isMissed?: true }

/** The leader who answers for it: words of the unit, with the account where there is one. */
export type ResponsibleLeader = { readonly name: string; readonly post: string; readonly accountId: string | null }

/** A clearance that waits for its verification: the result as it will be submitted. */
export type Clearance = {
  readonly by: string
  readonly resultType: string
  readonly text: string
  readonly basis: string
  readonly requesterOpinion: string
  readonly solved: boolean
  readonly attachmentIds: readonly string[]
  readonly waiveCo: string | null
}

/** 挂账 of an order: the application that counts (the last one), and what became of it. */
export type SuspensionState = {
  readonly applications: number
  /** The lead's share. */
  readonly no: number
  readonly unitCode: string
  readonly category: string
  readonly appliedBy: string
  readonly appliedAt: number
  readonly milestones: readonly Milestone[]
  readonly responsible: ResponsibleLeader
  readonly expiresAt: number
  /** Who examines, application or clearance; the clock of it is `reviewNo`. */
  readonly stage: 'district' | 'city'
  readonly reviewNo: number | null
  readonly examiners: readonly string[]
  /** Who examined an application before this one. */
  readonly formerExaminers?: readonly string[]
  readonly approvedAt: number | null
  /** Where the order comes back to. */
  readonly from: 'handling' | 'escalated'
  readonly clearance?: Clearance
  readonly end: 'refused' | 'lapsed' | 'cleared' | 'expired' | null
  readonly endedAt: number | null
  /** It ran out without a clearance, whatever came after: supervision asks. */
  readonly expired?: true
}
