import type { WriteTable } from '../../../kernel/database/write-statement.ts'

export const requestTable: WriteTable = {
  name: 'request',
  columns: ['city_code', 'id', 'work_order_id', 'receipt_no', 'tracking_hash', 'contact_id', 'is_anonymous', 'channel', 'call_id', 'title', 'narrative', 'address',
    'digest', 'community_code', 'occurred_at', 'recorded_at', 'outer_source', 'outer_id'],
}
export const attachmentLinkTable: WriteTable = { name: 'attachment_link', columns: ['city_code', 'attachment_id', 'work_order_id'] }
