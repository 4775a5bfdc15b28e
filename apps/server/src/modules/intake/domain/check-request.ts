import { refuse, type Refusal } from '@suban/domain-kit'

export type RequestFacts = {
  readonly occurredAt: number | null
  readonly phone: string
  readonly isPhoneValid: boolean
  readonly isAnonymous: boolean
}

const oldest = Date.UTC(1990, 0, 1)

/** What a schema cannot see: facts that contradict one another or the calendar. */
export const checkRequest = (facts: RequestFacts, now: number): Refusal<'CONTACT_OR_ANONYMOUS' | 'PHONE_NOT_VALID' | 'IMPOSSIBLE_DATE'> | null => {
  if (!facts.isAnonymous && facts.phone === '') return refuse('CONTACT_OR_ANONYMOUS')
  if (facts.phone !== '' && !facts.isPhoneValid) return refuse('PHONE_NOT_VALID', { phone: facts.phone.slice(0, 20) })
  if (facts.occurredAt !== null && facts.occurredAt > now + 86_400_000) return refuse('IMPOSSIBLE_DATE', { why: '在将来', whyEn: 'it lies in the future' })
  if (facts.occurredAt !== null && facts.occurredAt < oldest) return refuse('IMPOSSIBLE_DATE', { why: '早于 1990 年', whyEn: 'it lies before 1990' })
  return null
}
