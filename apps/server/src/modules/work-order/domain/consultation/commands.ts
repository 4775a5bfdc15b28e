export type ConsultationCommand =
  | { readonly type: 'openConsult'; readonly question: string; readonly participants: readonly string[] }
  | { readonly type: 'giveOpinion'; readonly position: string; readonly text: string; readonly basis: string }
  | { readonly type: 'decideAssignee'; readonly lead: string; readonly co: readonly string[]; readonly minutes: string; readonly basis: string }
