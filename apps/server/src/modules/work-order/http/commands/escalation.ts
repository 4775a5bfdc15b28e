import type { escalationCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const escalationTranslators = {
  'request-escalation': ({ body: { to, ...body } }) => ({ type: 'requestEscalation', ...body, to: to ?? null }),
  'decide-escalation': ({ body }) => ({ type: 'decideEscalation', ...body }),
  escalate: ({ body: { to, ...body } }) => ({ type: 'escalate', ...body, to: to ?? null }),
  'hand-back': ({ body }) => ({ type: 'handBack', ...body }),
} satisfies CommandTranslators<keyof typeof escalationCommands>
