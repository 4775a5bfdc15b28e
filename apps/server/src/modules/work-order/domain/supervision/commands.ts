import type { Rung } from './policy.ts'

export type SupervisionCommand =
  | { readonly type: 'urge'; readonly text: string }
  /** `dueAt` null: as the rung has it. */
  | { readonly type: 'openSupervision'; readonly unitCode: string; readonly rung: Rung; readonly reason: string; readonly demands: string; readonly dueAt: number | null }
  | { readonly type: 'leaderNote'; readonly unitCode: string; readonly readers: readonly string[]; readonly text: string; readonly dueAt: number | null }
  | { readonly type: 'replySupervision'; readonly no: number; readonly text: string; readonly done: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'judgeReply'; readonly no: number; readonly isAccepted: boolean; readonly note: string }
  /** `rung` null: the next one. */
  | { readonly type: 'climbSupervision'; readonly no: number; readonly rung: Rung | null; readonly reason: string }
  /** `heldOn`: the day; `posts`: who was spoken with, by post, never by name. */
  | { readonly type: 'recordInterview'; readonly no: number; readonly heldOn: string; readonly posts: readonly string[]; readonly outcome: string }
  | { readonly type: 'publishSupervision'; readonly no: number; readonly title: string; readonly text: string }
  | { readonly type: 'withdrawSupervisionNotice'; readonly no: number; readonly reason: string }
  | { readonly type: 'closeSupervision'; readonly no: number; readonly note: string }
