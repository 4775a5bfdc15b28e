import type { Fact } from '../event.ts'

export type PauseEvent =
  | Fact<'HandlingPaused', { readonly no: number; readonly reason: string; readonly text: string; readonly toldHow: string; readonly attachmentIds: readonly string[]; /** When it goes on by itself at the latest. */ readonly mostUntil: number | null; readonly by: string }>
  /** `supplied`: the requester added what was waited for. `cap`: the longest time of a pause is over. */
  | Fact<'HandlingResumed', { /** Shares whose clocks go on. */ readonly shares: readonly number[]; readonly why: 'decided' | 'supplied' | 'cap'; readonly text: string; readonly attachmentIds: readonly string[]; readonly by: string | null }>
