import type { reviewCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const reviewTranslators = {
  'pass-review': ({ body }) => ({ type: 'passReview', ...body }),
  'send-back': ({ body }) => ({ type: 'sendBack', ...body }),
} satisfies CommandTranslators<keyof typeof reviewCommands>
