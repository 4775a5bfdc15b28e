import type { supervisionCommands, supervisionRequesterCommands } from '@suban/contract'
import type { CommandTranslators, RequesterTranslators } from './translator.ts'

export const supervisionTranslators = {
  urge: ({ body }) => ({ type: 'urge', ...body }),
} satisfies CommandTranslators<keyof typeof supervisionCommands>

export const supervisionRequesterTranslators = {
  urging: ({ body }) => ({ type: 'urge', ...body }),
} satisfies RequesterTranslators<keyof typeof supervisionRequesterCommands>
