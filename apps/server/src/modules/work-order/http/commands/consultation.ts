import type { consultationCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const consultationTranslators = {
  'open-consult': ({ body }) => ({ type: 'openConsult', ...body }),
  'give-opinion': ({ body }) => ({ type: 'giveOpinion', ...body }),
  'decide-assignee': ({ body }) => ({ type: 'decideAssignee', ...body }),
} satisfies CommandTranslators<keyof typeof consultationCommands>
