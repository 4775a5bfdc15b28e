import type { jointHandlingCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const jointHandlingTranslators = {
  'add-co-unit': ({ body }) => ({ type: 'addCoHandler', ...body }),
  'release-co-unit': ({ body }) => ({ type: 'releaseCo', ...body }),
  'go-on-without-co-unit': ({ body }) => ({ type: 'goOnWithoutCo', ...body }),
  'offer-lead': ({ body }) => ({ type: 'offerLead', ...body }),
  'answer-lead-offer': ({ body }) => ({ type: 'answerLeadOffer', ...body }),
} satisfies CommandTranslators<keyof typeof jointHandlingCommands>
