import type { Fact } from '../event.ts'

export type ClueEvent =
  | Fact<'ClueAdded', { readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }>
  | Fact<'MemberClueAdded', { readonly memberId: string; readonly memberOrderNo: string; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }>
