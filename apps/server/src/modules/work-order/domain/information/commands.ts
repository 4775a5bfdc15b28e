import type { ProposedUnits } from '../intake/events.ts'
import type { Place } from '../state.ts'

export type InformationCommand =
  /** `missing`: codes of what is missing; `question`: what the requester reads. */
  | { readonly type: 'requestInfo'; readonly missing: readonly string[]; readonly question: string }
  /** `place` where the requester named one, with what the lists propose there. */
  | { readonly type: 'supplyInfo'; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[]; readonly place: Place | null; readonly proposal: ProposedUnits | null }
