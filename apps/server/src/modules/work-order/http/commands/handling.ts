import type { handlingCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const handlingTranslators = {
  'sign-for': () => ({ type: 'signFor' }),
  'record-first-contact': ({ body }) => ({ type: 'recordFirstContact', ...body }),
  'add-progress': ({ body }) => ({ type: 'addProgress', ...body }),
  'submit-result': ({ body: { waiveCo, ...body } }) => ({ type: 'submitResult', ...body, waiveCo: waiveCo ?? null }),
  'approve-result': ({ body }) => ({ type: 'approveResult', ...body }),
  'reject-result': ({ body }) => ({ type: 'rejectResult', ...body }),
} satisfies CommandTranslators<keyof typeof handlingCommands>
