import type { informationCommands, informationRequesterCommands } from '@suban/contract'
import { isRefused, refuse, type Refusal } from '@suban/domain-kit'
import type { Place, WorkOrderState } from '../../domain/state.ts'
import type { Asking, WorkOrderContext } from '../context.ts'
import { sortAgain } from './sorting.ts'
import { one, type CommandTranslators, type OrderBody, type RequesterTranslators, type Steps } from './translator.ts'

/** The requester's answer with its text and photos, and the place where they named one: the lists are asked again for it. */
const answerSteps = async (asked: Asking<OrderBody<'supply-info'>>, state: WorkOrderState, context: WorkOrderContext): Promise<Steps | Refusal> => {
  const { text, attachmentIds, placeId } = asked.body
  const place = placeId === undefined ? null : placeOf(context, placeId)
  if (isRefused(place)) return place
  const links = await context.linkAttachments(asked.id, attachmentIds)
  if (isRefused(links)) return links
  const sorted = place === null ? null : await sortAgain(context, { ...state, place }, state.matterCode ?? undefined, undefined)
  if (isRefused(sorted)) return sorted
  const { write, ...ids } = context.workOrders.requesterText(asked.id, 'information', text, context.now())
  return one(asked, { type: 'supplyInfo', ...ids, attachmentIds, place, proposal: sorted?.proposal ?? null }, [write, ...links])
}

const placeOf = ({ organisation: { directory } }: WorkOrderContext, placeId: string): Place | Refusal => {
  const place = directory.place(placeId)
  return place ? { placeId: place.id, communityCode: place.communityCode, lng: place.lng, lat: place.lat } : refuse('PLACE_UNKNOWN', { place: placeId })
}

export const informationTranslators = {
  'request-info': ({ body }) => ({ type: 'requestInfo', ...body }),
  'supply-info': answerSteps,
} satisfies CommandTranslators<keyof typeof informationCommands>

export const informationRequesterTranslators = {
  information: answerSteps,
} satisfies RequesterTranslators<keyof typeof informationRequesterCommands>
