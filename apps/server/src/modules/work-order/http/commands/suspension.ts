import type { suspensionCommands } from '@suban/contract'
import { endOfDay } from '../../../../kernel/time.ts'
import type { CommandTranslators } from './translator.ts'

export const suspensionTranslators = {
  // Days are whole days of the city: a milestone is in time, and a suspension lasts, until the day is over.
  'apply-suspension': ({ body: { milestones, responsibleName, responsiblePost, responsibleAccountId, expiresOn, ...body } }) => ({
    type: 'applySuspension', ...body, milestones: milestones.map(({ on, text }) => ({ dueAt: endOfDay(on), text })), expiresAt: endOfDay(expiresOn),
    responsible: { name: responsibleName, post: responsiblePost, accountId: responsibleAccountId ?? null },
  }),
  'decide-suspension': ({ body }) => ({ type: 'decideSuspension', ...body }),
  'report-milestone': ({ body: { milestone, ...body } }) => ({ type: 'reportMilestone', ...body, milestone: milestone ?? null }),
  'clear-suspension': ({ body: { waiveCo, ...body } }) => ({ type: 'clearSuspension', ...body, waiveCo: waiveCo ?? null }),
  'verify-clearance': ({ body }) => ({ type: 'verifyClearance', ...body }),
} satisfies CommandTranslators<keyof typeof suspensionCommands>
