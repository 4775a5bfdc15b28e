import type { BulkAct, BulkActionName, OrderCommandName } from '@suban/contract'
import { refuse, type Refusal } from '@suban/domain-kit'
import type { CommandType } from '../domain/commands.ts'
import type { WorkOrderState } from '../domain/state.ts'

/** The one command that an act is for one order. */
export type OneCommand = { readonly name: OrderCommandName; readonly body: object }
type Bulk = {
  /** Whose dry run tells whether an order can take part. */
  readonly type: CommandType
  readonly command: (act: BulkAct, state: WorkOrderState) => OneCommand | Refusal
}

/** What each act on many orders is for one of them: the same commands as at the desks, so the same rules. */
export const bulkCommands: Readonly<Record<BulkActionName, Bulk>> = {
  'dispatch-as-proposed': {
    type: 'dispatch',
    command: (_act, { proposal }) => (proposal.lead === null ? refuse('NOTHING_PROPOSED') : { name: 'dispatch', body: { lead: proposal.lead, co: proposal.co, note: '' } }),
  },
  attach: { type: 'attach', command: ({ targetId }) => (targetId === undefined ? refuse('INVALID_INPUT', { field: 'targetId', why: '未选择', whyEn: 'missing' }) : { name: 'attach', body: { targetId } }) },
  'sign-for': { type: 'signFor', command: () => ({ name: 'sign-for', body: {} }) },
  urge: { type: 'urge', command: ({ text }) => ({ name: 'urge', body: { text } }) },
  reclassify: {
    type: 'reclassify',
    command: ({ matterCode, text }) => (matterCode === undefined ? refuse('INVALID_INPUT', { field: 'matterCode', why: '未选择', whyEn: 'missing' }) : { name: 'reclassify', body: { matterCode, note: text } }),
  },
  'pass-review': { type: 'passReview', command: ({ text }) => ({ name: 'pass-review', body: { note: text } }) },
}
