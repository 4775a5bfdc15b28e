import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { suppliedByRequester } from '../pause/actions.ts'
import type { ClueCommand } from './commands.ts'

const takesNoClue: readonly string[] = ['declined', 'archived', 'closed', 'withdrawn', 'terminated']

/** T72: the requester adds what they know while the order lives. What the unit waited for goes on with it. */
export const addClue: Action<'addClue'> = {
  type: 'addClue',
  actors: ['requester', 'agent', 'webAgent'],
  guard(state) {
    if (takesNoClue.includes(state.status)) return refuse('WRONG_STATUS', { status: state.status })
    // What answers the question must be known as the answer, else the request would lapse over it.
    return state.status === 'infoNeeded' ? refuse('ANSWER_THE_QUESTION') : null
  },
  decide: ({ type: _type, ...facts }, state, given) => [{ type: 'ClueAdded', at: given.now, data: facts }, ...suppliedByRequester(state, given)],
}

/** The other side of a member's clue: the order that is handled learns of it, because no unit holds the member itself. */
export const passOnClue: Action<'passOnClue'> = {
  type: 'passOnClue',
  actors: ['requester', 'agent', 'webAgent'],
  guard: () => null,
  // A member that left meanwhile, or a main order that is over, changes nothing here: the clue stands in the member's own history.
  decide: ({ type: _type, ...facts }, state, given) => state.members.includes(facts.memberId) && !takesNoClue.includes(state.status) ? [{ type: 'MemberClueAdded', at: given.now, data: facts }] : [],
}

export const clueActions: Actions<ClueCommand> = { addClue, passOnClue }
