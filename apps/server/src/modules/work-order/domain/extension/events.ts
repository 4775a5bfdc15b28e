import type { Duration } from '../clock-turn.ts'
import type { Fact } from '../event.ts'

export type ExtensionEvent =
  | Fact<'ExtensionRequested', {
      readonly no: number; readonly round: number; readonly clockNo: number; readonly reason: string; readonly length: Duration; readonly countsInAssessment: boolean
      readonly text: string; readonly isRequesterTold: boolean; readonly attachmentIds: readonly string[]; readonly by: string
    }>
  | Fact<'ExtensionGranted', { readonly no: number; readonly reviewNo: number; readonly length: Duration; readonly reason: string; readonly countsInAssessment: boolean; readonly dueBefore: number | null; readonly dueAt: number | null; readonly note: string; readonly by: string }>
  | Fact<'ExtensionRefused', { readonly no: number; readonly reviewNo: number; readonly note: string; readonly by: string }>
  /** Not decided in time: not granted. `dueAt` is when it should have been decided. */
  | Fact<'ExtensionLapsed', { readonly no: number; readonly reviewNo: number; readonly dueAt: number | null }>
