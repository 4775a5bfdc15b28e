import type { whistleCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const whistleTranslators = {
  'blow-whistle': ({ body }) => ({ type: 'blowWhistle', ...body }),
  'record-arrival': ({ body }) => ({ type: 'recordArrival', ...body }),
  'ask-to-leave': ({ body }) => ({ type: 'askToLeave', ...body }),
  'release-department': ({ body }) => ({ type: 'releaseDepartment', ...body }),
  'close-whistle': ({ body }) => ({ type: 'closeWhistle', ...body }),
  'withdraw-whistle': ({ body }) => ({ type: 'withdrawWhistle', ...body }),
  'score-whistle': ({ body }) => ({ type: 'scoreWhistle', ...body }),
} satisfies CommandTranslators<keyof typeof whistleCommands>
