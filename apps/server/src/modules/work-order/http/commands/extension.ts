import type { extensionCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const extensionTranslators = {
  'request-extension': ({ body: { amount, unit, ...body } }) => ({ type: 'requestExtension', ...body, length: { amount, unit } }),
  'decide-extension': ({ body: { assignmentNo, amount, ...body } }) => ({ type: 'decideExtension', ...body, assignmentNo: assignmentNo ?? null, amount: amount ?? null }),
} satisfies CommandTranslators<keyof typeof extensionCommands>
