import type { ProposedUnits } from '../intake/events.ts'

export type SecrecyCommand =
  /** `consent`: the recorded call, or the words, in which the requester agreed; needed to lower the level. */
  | { readonly type: 'changeSecrecy'; readonly level: number; readonly reason: string; readonly consent: string | null }
  | { readonly type: 'nameAccused'; readonly units: readonly string[]; readonly note: string; /** What the lists propose without them; null while the matter is not known. */ readonly proposal: ProposedUnits | null }
