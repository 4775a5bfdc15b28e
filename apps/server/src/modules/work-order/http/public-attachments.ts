import type { Tracking } from '@suban/contract'
import type { CaseEvent, CaseRecord } from '../store/read-case.ts'
import { isPassed, type MainReply } from './main-replies.ts'

type PublicAttachment = Tracking['attachments'][number]

/**
 * The attachments that the requester sees: what they sent with the request or later, and what units show them. Evidence of a progress
 * kept among staff, or of a result that the centre has not passed, stays hidden like its words.
 *
 * @param token the tracking link that each address begins with
 * @param answered of what joined another order: that one, and the replies that are this requester's answer too
 */
export const publicAttachments = (record: CaseRecord, token: string, answered: { readonly main: CaseRecord; readonly replies: readonly MainReply[] } | null = null): PublicAttachment[] => {
  const namedBy = new Map<string, CaseEvent>(record.events.flatMap((event) => ((event.data as { attachmentIds?: readonly string[] }).attachmentIds ?? []).map((id): [string, CaseEvent] => [id, event])))
  const ofMain = answered === null ? [] : answered.main.attachments.filter(({ id, isPublic }) => isPublic && answered.replies.some((reply) => reply.attachmentIds.includes(id)))
    .map(({ id, name, mediaType, bytes }): PublicAttachment => ({ id, name, mediaType, bytes, url: `/api/public/track/${token}/attachments/${id}`, by: 'unit' }))
  const own = record.attachments.flatMap(({ id, name, mediaType, bytes, isPublic }): PublicAttachment[] => {
    const event = namedBy.get(id)
    // What no event names came with the request itself.
    const by = event === undefined || event.type === 'ClueAdded' || event.type === 'InformationSupplied' ? 'requester' as const : isShown(record, event) ? 'unit' as const : null
    return by === null || !isPublic ? [] : [{ id, name, mediaType, bytes, url: `/api/public/track/${token}/attachments/${id}`, by }]
  })
  return [...own, ...ofMain]
}

const isShown = (record: CaseRecord, event: CaseEvent): boolean => {
  if (event.type === 'ProgressAdded') return (event.data as { visibleToRequester: boolean }).visibleToRequester
  if (event.type !== 'ResultSubmitted') return false
  return isPassed(record, event.version)
}
