import type { WriteTable } from '../../../kernel/database/write-statement.ts'

export const workOrderTable: WriteTable = {
  name: 'work_order',
  columns: ['city_code', 'id', 'version', 'last_hash', 'order_no', 'status', 'request_id', 'parent_id', 'merged_into', 'kind', 'channel',
    'matter_code', 'deadline_class', 'community_code', 'lead_unit', 'desk', 'desk_rank', 'registered_at', 'closed_at', 'state'],
}
export const assignmentTable: WriteTable = {
  name: 'assignment',
  columns: ['city_code', 'work_order_id', 'no', 'unit_code', 'role', 'status', 'is_open', 'sort_at'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
export const clockTable: WriteTable = {
  name: 'clock',
  columns: ['city_code', 'work_order_id', 'no', 'clock_id', 'unit_code', 'started_at', 'due_at', 'stopped_at', 'next_at', 'docket', 'sort_at', 'lamp'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
/** Where the texts are that everybody may read; the texts themselves stand in the events. */
export const transferTable: WriteTable = {
  name: 'transfer',
  columns: ['city_code', 'work_order_id', 'no', 'target', 'platform', 'mode', 'shared', 'status', 'peer_case_no', 'sent_at', 'ended_at'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
export const publicationTable: WriteTable = {
  name: 'publication',
  columns: ['city_code', 'work_order_id', 'no', 'kind', 'subject_no', 'unit_code', 'at', 'withdrawn_at'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
/** Orders in the suspension ledger. */
export const suspensionTable: WriteTable = {
  name: 'suspension',
  columns: ['city_code', 'work_order_id', 'no', 'unit_code', 'category', 'stage', 'applied_at', 'approved_at', 'expires_at', 'ended_at', 'milestone_at'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
/** Decisions about exclusions that are published. */
export const exclusionTable: WriteTable = {
  name: 'exclusion',
  columns: ['city_code', 'work_order_id', 'no', 'unit_code', 'decided', 'at'],
  replaceBy: ['city_code', 'work_order_id', 'no'],
}
/** Rulings about who an order is for: precedents for those to come. */
export const rulingTable: WriteTable = {
  name: 'ruling',
  columns: ['city_code', 'work_order_id', 'dispute_no', 'at', 'level', 'decided_by', 'matter_code', 'place_id', 'community_code', 'secrecy_level', 'lead_unit', 'co_units', 'parties', 'basis', 'body'],
}
/** What rulings ask to be changed in the duty list. */
export const listChangeRequestTable: WriteTable = {
  name: 'list_change_request',
  columns: ['city_code', 'work_order_id', 'dispute_no', 'at', 'matter_code', 'lead_unit', 'co_units', 'reason', 'asked_by'],
}
export const commandLogTable: WriteTable = { name: 'command_log', columns: ['city_code', 'command_id', 'actor', 'stream', 'answer', 'fingerprint'] }
export const outboxTable: WriteTable = { name: 'outbox', columns: ['city_code', 'topic', 'payload', 'due_at'] }
/** Later words of the requester; kept outside the events like the narrative itself. */
export const requesterTextTable: WriteTable = { name: 'requester_text', columns: ['city_code', 'id', 'work_order_id', 'kind', 'body', 'digest', 'at'] }
