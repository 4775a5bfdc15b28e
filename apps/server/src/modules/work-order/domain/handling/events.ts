import type { Fact } from '../event.ts'

export type HandlingEvent =
  | Fact<'AssignmentSigned', { readonly no: number; readonly by: string }>
  | Fact<'RequesterContacted', { readonly no: number; readonly method: string; readonly outcome: string; readonly note: string; readonly by: string }>
  | Fact<'ProgressAdded', { readonly no: number; readonly text: string; readonly visibleToRequester: boolean; readonly attachmentIds: readonly string[]; readonly by: string }>
  | Fact<'ResultSubmitted', {
      readonly no: number; readonly round: number; readonly resultType: string; readonly text: string; readonly basis: string; readonly requesterOpinion: string
      readonly solved: boolean; readonly attachmentIds: readonly string[]; readonly waivedCo: string | null; /** Who signs it off, where the unit itself may not. */ readonly reviewedBy?: string; readonly by: string
    }>
  | Fact<'ResultApprovedByUnit', { readonly no: number; readonly note: string; readonly by: string }>
  | Fact<'ResultRejectedByUnit', { readonly no: number; readonly reason: string; readonly by: string }>
