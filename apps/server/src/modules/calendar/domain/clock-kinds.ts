/**
 * The clocks of a work order: their ids, names and the clause of the rulebook that they come from (C01 … C22 of §8.5; a
 * transition T.. of §8.3 where §8.5 names no clock). How long each runs is policy (`DeadlinePolicy`); when each starts and
 * stops is decided by the work order. A co-unit's share runs `handling` like the lead's.
 */
export const CLOCK_KINDS = {
  intake: { name: '网络受理钟', nameEn: 'Intake', code: 'C02' },
  /** The requester is asked for more; meanwhile `intake` is paused and `total` runs on. */
  infoWait: { name: '补充信息等待钟', nameEn: 'Wait for information', code: 'T09' },
  /** The shift lead confirms that a request is not for this hotline, or does not. */
  declineReview: { name: '不予受理确认钟', nameEn: 'Confirmation of a refusal', code: 'T10' },
  /** Somebody asks whether it was really the requester who withdrew. */
  withdrawalCheck: { name: '撤回核实钟', nameEn: 'Withdrawal check', code: 'T61' },
  transferReceipt: { name: '联动回执钟', nameEn: 'Transfer receipt', code: 'C21' },
  dispatch: { name: '派单钟', nameEn: 'Dispatch', code: 'C03' },
  /** A district platform that was dispatched to names the unit itself. */
  onwardDispatch: { name: '二级派单钟', nameEn: 'Onward dispatch', code: 'C03b' },
  consultation: { name: '会商钟', nameEn: 'Consultation', code: 'C20' },
  sign: { name: '签收钟', nameEn: 'Sign for', code: 'C04' },
  returnWindow: { name: '退单窗', nameEn: 'Return window', code: 'C07' },
  returnReview: { name: '退单审核钟', nameEn: 'Return review', code: 'C08' },
  disputeDistrict: { name: '区级裁定钟', nameEn: 'District ruling', code: 'C09' },
  disputeCity: { name: '市级裁定钟', nameEn: 'City ruling', code: 'C09' },
  firstContact: { name: '先行联系钟', nameEn: 'First contact', code: 'C05' },
  handling: { name: '办理钟', nameEn: 'Handling', code: 'C06' },
  whistleDaily: { name: '日常哨报到钟', nameEn: 'Arrival (daily whistle)', code: 'C16' },
  whistleJoint: { name: '执法哨报到钟', nameEn: 'Arrival (joint enforcement whistle)', code: 'C16' },
  whistleEmergency: { name: '应急哨报到钟', nameEn: 'Arrival (emergency whistle)', code: 'C16' },
  /** A co-unit is asked to lead; nobody answers in time: the lead stays where it is. */
  leadOffer: { name: '移交答复钟', nameEn: 'Answer to the offered lead', code: 'T33' },
  /** Of the unit above, or the supervisor, on a request to take the order up. */
  escalationReview: { name: '提级审批钟', nameEn: 'Escalation review', code: 'T39' },
  extensionReview: { name: '延期审批钟', nameEn: 'Extension review', code: 'C17' },
  suspensionReview: { name: '挂账审批钟', nameEn: 'Suspension review', code: 'T41' },
  suspensionCheck: { name: '挂账检查钟', nameEn: 'Suspension check', code: 'C15' },
  terminationReview: { name: '终止认定钟', nameEn: 'Termination review', code: 'T62' },
  unitReview: { name: '内审钟', nameEn: 'Unit review', code: 'C10' },
  centreReview: { name: '中心审核钟', nameEn: 'Centre review', code: 'C11' },
  callBack: { name: '回访钟', nameEn: 'Call-back', code: 'C12' },
  rework: { name: '重办钟', nameEn: 'Rework', code: 'C13' },
  supervision: { name: '督办回复钟', nameEn: 'Supervision reply', code: 'C14' },
  exclusionWindow: { name: '剔除申请窗', nameEn: 'Exclusion window', code: 'C18' },
  exclusionReview: { name: '剔除审核钟', nameEn: 'Exclusion review', code: 'C18' },
  /** Whoever looks into a verdict that somebody of a unit that had the order may have given (自问自答). */
  suspicionReview: { name: '疑点审查钟', nameEn: 'Review of a suspicion', code: 'T67' },
  /** Of a requester against a refusal (T11) or a termination (T63). */
  appealReview: { name: '申诉复核钟', nameEn: 'Appeal review', code: 'T11' },
  /** Adds up in which time nobody handled the order (`bounce` 4); stands still while somebody does. */
  idle: { name: '空转钟', nameEn: 'Idle', code: 'C19' },
  /** Neither paused nor reset, so that a return cannot wash the time away. */
  total: { name: '诉求总钟', nameEn: 'Total', code: 'C19' },
} as const satisfies Record<string, { name: string; nameEn: string; code: string }>

export type ClockId = keyof typeof CLOCK_KINDS

/** All clock ids, in the order of the chain. */
export const CLOCK_IDS = Object.keys(CLOCK_KINDS) as readonly ClockId[]

/**
 * The clocks that every deadline document has had from the first version on. The others came later: a document published
 * before them stays readable, because history is explained by it, but is not published anew (`missingClocks`).
 */
export const FIRST_CLOCKS = [
  'intake', 'dispatch', 'sign', 'firstContact', 'handling', 'unitReview', 'centreReview', 'callBack', 'rework', 'total',
] as const satisfies readonly ClockId[]
