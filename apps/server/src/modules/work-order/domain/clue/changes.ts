import type { Changes } from '../changes.ts'
import type { ClueEvent } from './events.ts'

/** What each event changes. */
export const clueChanges: Changes<ClueEvent> = {
  ClueAdded: () => ({ lastRequesterWord: 'clue' }),
  MemberClueAdded: () => ({ lastRequesterWord: 'clue' }),
}
