import type { supervisionCommands, supervisionRequesterCommands } from '@suban/contract'
import { personalDataLeft } from './personal-data-left.ts'
import type { CommandTranslators, RequesterTranslators } from './translator.ts'

const instantOf = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text))

export const supervisionTranslators = {
  urge: ({ body }) => ({ type: 'urge', ...body }),
  'open-supervision': ({ body: { unit, dueAt, ...body } }) => ({ type: 'openSupervision', unitCode: unit, ...body, dueAt: instantOf(dueAt) }),
  'leader-note': ({ body: { unit, dueAt, ...body } }) => ({ type: 'leaderNote', unitCode: unit, ...body, dueAt: instantOf(dueAt) }),
  'reply-supervision': ({ body }) => ({ type: 'replySupervision', ...body }),
  'judge-reply': ({ body }) => ({ type: 'judgeReply', ...body }),
  'climb-supervision': ({ body: { rung, ...body } }) => ({ type: 'climbSupervision', ...body, rung: rung ?? null }),
  'record-interview': ({ body }) => ({ type: 'recordInterview', ...body }),
  'publish-supervision': async ({ body }, state, context) => (await personalDataLeft(context, state, body.title, body.text)) ?? { type: 'publishSupervision', ...body },
  'withdraw-supervision-notice': ({ body }) => ({ type: 'withdrawSupervisionNotice', ...body }),
  'close-supervision': ({ body }) => ({ type: 'closeSupervision', ...body }),
} satisfies CommandTranslators<keyof typeof supervisionCommands>

export const supervisionRequesterTranslators = {
  urging: ({ body }) => ({ type: 'urge', ...body }),
} satisfies RequesterTranslators<keyof typeof supervisionRequesterCommands>
