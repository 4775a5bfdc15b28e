export type JointHandlingCommand =
  | { readonly type: 'addCoHandler'; readonly unitCode: string; readonly reason: string }
  | { readonly type: 'releaseCo'; readonly unitCode: string; readonly reason: string }
  | { readonly type: 'goOnWithoutCo'; readonly unitCode: string; readonly note: string }
  | { readonly type: 'offerLead'; readonly unitCode: string; readonly reason: string }
  | { readonly type: 'answerLeadOffer'; readonly agrees: boolean; readonly note: string }
