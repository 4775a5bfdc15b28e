import type { disclosureCommands, disclosureRequesterCommands } from '@suban/contract'
import { personalDataLeft } from './personal-data-left.ts'
import { one, type CommandTranslators, type RequesterTranslators } from './translator.ts'

export const disclosureTranslators = {
  disclose: async ({ body: { consentHow, consentOn, consentNote, ...body } }, state, context) =>
    (await personalDataLeft(context, state, body.title, body.text)) ?? { type: 'disclose', ...body, consent: { how: consentHow, on: consentOn, note: consentNote } },
  'withdraw-disclosure': ({ body }) => ({ type: 'withdrawDisclosure', ...body }),
} satisfies CommandTranslators<keyof typeof disclosureCommands>

export const disclosureRequesterTranslators = {
  'disclosure-objection': (asked, _state, context) => {
    if (asked.body.text === '') return { type: 'objectDisclosure', textId: null, textDigest: null }
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'objection', asked.body.text, context.now())
    return one(asked, { type: 'objectDisclosure', ...ids }, [write])
  },
  praise: (asked, _state, context) => {
    const { write, ...ids } = context.workOrders.requesterText(asked.id, 'praise', asked.body.text, context.now())
    return one(asked, { type: 'praise', ...ids }, [write])
  },
} satisfies RequesterTranslators<keyof typeof disclosureRequesterCommands>
