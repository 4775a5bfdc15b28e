import type { Duration } from '../clock-turn.ts'

export type ExtensionCommand =
  | { readonly type: 'requestExtension'; readonly reason: string; readonly length: Duration; readonly text: string; /** Talked with the requester about it. */ readonly isRequesterTold: boolean; readonly attachmentIds: readonly string[] }
  /** `assignmentNo` null: the request that has waited longest. `amount` null: as much as was asked for; else in the unit of the request. */
  | { readonly type: 'decideExtension'; readonly assignmentNo: number | null; readonly isGranted: boolean; readonly amount: number | null; readonly note: string }
