import type { pauseCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const pauseTranslators = {
  'pause-handling': ({ body }) => ({ type: 'pauseHandling', ...body }),
  'resume-handling': ({ body: { assignmentNo, ...body } }) => ({ type: 'resumeHandling', ...body, assignmentNo: assignmentNo ?? null }),
} satisfies CommandTranslators<keyof typeof pauseCommands>
