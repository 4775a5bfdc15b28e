import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { accountOf, inStatus } from '../guards.ts'
import { leadOf } from '../state.ts'
import type { DisclosureCommand } from './commands.ts'
import { openDisclosure } from './state.ts'

/** T73: a text about how it was handled is shown to everybody, because the requester agreed. What leads to a person has been looked for by whoever took the text in. */
export const disclose: Action<'disclose'> = {
  type: 'disclose',
  actors: ['centreReviewer'],
  guard(state, given) {
    const refusal = inStatus(state, 'closed', 'archived')
    if (refusal) return refusal
    const { secrecyAtMost, neverKinds } = given.policy.disclosure
    if (state.secrecyLevel > secrecyAtMost || neverKinds.includes(state.kind)) return refuse('TOO_SECRET_TO_DISCLOSE')
    if (state.isDisclosureObjected) return refuse('DISCLOSURE_OBJECTED')
    return openDisclosure(state) ? refuse('DISCLOSED_ALREADY') : null
  },
  decide: ({ type: _type, ...facts }, state, given) => [{ type: 'OrderDisclosed', at: given.now, data: { no: (state.disclosures?.length ?? 0) + 1, ...facts, by: accountOf(given) } }],
}

/** The centre takes back what it has shown. */
export const withdrawDisclosure: Action<'withdrawDisclosure'> = {
  type: 'withdrawDisclosure',
  actors: ['centreReviewer', 'shiftLead'],
  guard: (state) => (openDisclosure(state) ? null : refuse('NOT_DISCLOSED')),
  decide: ({ reason }, state, given) => [{ type: 'DisclosureWithdrawn', at: given.now, data: { no: openDisclosure(state)!.no, reason, by: accountOf(given) } }],
}

/** T73: whoever objects is not shown, whatever they agreed to before; also of a request that nothing was shown of yet. */
export const objectDisclosure: Action<'objectDisclosure'> = {
  type: 'objectDisclosure',
  actors: ['requester'],
  guard: (state) => (openDisclosure(state) ? null : (inStatus(state, 'closed', 'archived') ?? (state.isDisclosureObjected ? refuse('DISCLOSURE_OBJECTED_ALREADY') : null))),
  decide: ({ type: _type, ...words }, state, given) => [{ type: 'DisclosureObjected', at: given.now, data: { no: openDisclosure(state)?.no ?? null, ...words } }],
}

/** T74: thanks go into the unit's honour book and into no score, so that nobody gains by asking for them. */
export const praise: Action<'praise'> = {
  type: 'praise',
  actors: ['requester'],
  guard: (state) => inStatus(state, 'closed') ?? (state.praises && state.praises.length > 0 ? refuse('PRAISED_ALREADY') : null),
  // A member was handled by the unit of its main order; a question by the centre itself.
  decide: ({ type: _type, ...words }, state, given) => [{ type: 'PraiseRecorded', at: given.now, data: { unitCode: leadOf(state)?.unitCode ?? (state.mergedInto === null ? null : state.proposal.lead) ?? given.centre, ...words } }],
}

export const disclosureActions: Actions<DisclosureCommand> = { disclose, withdrawDisclosure, objectDisclosure, praise }
