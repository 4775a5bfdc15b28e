import { eventLabels } from '@suban/contract'
import type { SignedIn } from '../../../kernel/http/access.ts'
import type { SecretPart } from '../domain/secrecy/policy.ts'
import type { CaseEvent, CaseRecord } from '../store/read-case.ts'
import { everything, seesTitle, sightOf, type ScopeRules, type Sight } from './scope.ts'

/** What stands in place of a title that the level of secrecy keeps from the reader. */
export const hiddenTitle = '涉密'
/** What stands in place of words. */
export const hiddenWords = '（按保密级别不显示）'

/**
 * Of whom they are about, what masking leaves: the surname before the asterisks, the figures around them. Which letters are a name the
 * asterisks do not say, so up to two go; rather one word too many than one letter of who it was.
 */
export const blot = (text: string): string => text.replaceAll(/\p{Script=Han}{1,2}(?=\*)|\p{N}+(?=\*)|(?<=\*)[\p{N}Xx]+/gu, (left) => '*'.repeat(left.length))

/** A title as far as its reader may know it. */
export const titleSeen = (title: string, seen: ReadonlySet<SecretPart>): string => (!seen.has('narrative') ? hiddenTitle : seen.has('maskedPerson') ? title : blot(title))

/** The same in a list that is no queue of theirs. */
export const titleFor = (person: SignedIn, order: { readonly title: string; readonly secrecyLevel: number; readonly accusedUnits?: readonly string[] }, rules: ScopeRules): string =>
  (seesTitle(person, order, rules) ? titleSeen(order.title, sightOf(person, order, rules).parts) : hiddenTitle)

/** Events that bring what the requester said or sent, whoever typed it. */
const ofRequester: ReadonlySet<string> = new Set(['ClueAdded', 'MemberClueAdded', 'InformationSupplied', 'RefusalAppealed', 'WorkOrderWithdrawn', 'WithdrawalTakenBack'])

/**
 * A case as its reader may see it. What the level of secrecy hides is taken out before anything is made of the record, so that no
 * part of the page can let it through. An accused unit is left with what is public and what it did itself (rulebook 6.5.4).
 */
export const conceal = (record: CaseRecord, { parts, isAccused }: Sight, unitCode: string): CaseRecord => {
  if (parts === everything) return record
  const { request, contact, state } = record
  const events = isAccused ? record.events.filter((event) => isTheirsToKnow(event, unitCode)) : record.events
  return {
    ...record, events,
    state: parts.has('address') ? state : { ...state, place: { ...state.place, placeId: null, lng: null, lat: null } },
    request: { ...request, title: parts.has('narrative') ? request.title : hiddenTitle, narrative: parts.has('narrative') ? request.narrative : hiddenWords, address: parts.has('address') ? request.address : '' },
    contact: contact === null || parts.has('maskedPerson') ? contact : { ...contact, masked_name: '', masked_phone: '' },
    texts: parts.has('words') ? record.texts : record.texts.map((text) => ({ ...text, body: hiddenWords })),
    attachments: record.attachments.filter(({ id }) => {
      const event = eventOf(record.events, id)
      return event === undefined || ofRequester.has(event.type) ? parts.has('attachments') : !isAccused || isBy(event, unitCode)
    }),
  }
}

/** What the page says it does not show. */
export const hiddenParts = (parts: ReadonlySet<SecretPart>): SecretPart[] => [...everything].filter((part) => !parts.has(part))

/** Whether an attachment is shown to the reader; what no event names came with the request itself. */
export const showsAttachment = (record: CaseRecord, sight: Sight, unitCode: string, attachmentId: string): boolean => conceal(record, sight, unitCode).attachments.some(({ id }) => id === attachmentId)

const eventOf = (events: readonly CaseEvent[], attachmentId: string): CaseEvent | undefined => events.find((event) => (event.data as { attachmentIds?: readonly string[] }).attachmentIds?.includes(attachmentId))
const isBy = ({ by }: CaseEvent, unitCode: string): boolean => by.kind === 'staff' && by.unitCode === unitCode

/** Of what others did the accused unit learns what anybody would, without a word of it. */
const isTheirsToKnow = (event: CaseEvent, unitCode: string): boolean => isBy(event, unitCode) || (eventLabels[event.type]?.isPublic === true && event.type !== 'ResultSubmitted' && event.type !== 'ProgressAdded')
export const saysNothing = (event: CaseEvent, { isAccused }: Sight, unitCode: string): boolean => isAccused && !isBy(event, unitCode)
