import type { Fact } from '../event.ts'

export type ReviewEvent =
  | Fact<'ResultPassedByCentre', { readonly note: string; readonly by: string }>
  | Fact<'ResultSentBackByCentre', { readonly reason: string; readonly by: string }>
