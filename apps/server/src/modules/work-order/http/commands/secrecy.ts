import type { secrecyCommands } from '@suban/contract'
import { isRefused } from '@suban/domain-kit'
import { sortAgain } from './sorting.ts'
import type { CommandTranslators } from './translator.ts'

export const secrecyTranslators = {
  'change-secrecy': ({ body: { consent, ...body } }) => ({ type: 'changeSecrecy', ...body, consent: consent ?? null }),
  // Whoever is accused is proposed no more: the lists are asked again without it.
  'name-accused': async ({ body: { units, note } }, state, context) => {
    const sorted = await sortAgain(context, { ...state, accusedUnits: [...(state.accusedUnits ?? []), ...units] }, state.matterCode ?? undefined, undefined)
    return { type: 'nameAccused', units, note, proposal: isRefused(sorted) ? null : sorted.proposal }
  },
} satisfies CommandTranslators<keyof typeof secrecyCommands>
