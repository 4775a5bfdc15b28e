import type { fraudCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const fraudTranslators = {
  'dismiss-suspicion': ({ body }) => ({ type: 'dismissSuspicion', ...body }),
  'confirm-fraud': ({ body }) => ({ type: 'confirmFraud', ...body }),
} satisfies CommandTranslators<keyof typeof fraudCommands>
