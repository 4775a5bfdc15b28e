import type { Fact } from '../event.ts'
import type { Consent } from './commands.ts'

export type DisclosureEvent =
  /** The text is staff's own, without a word that leads to a person. */
  | Fact<'OrderDisclosed', { readonly no: number; readonly title: string; readonly text: string; readonly consent: Consent; readonly by: string }>
  | Fact<'DisclosureWithdrawn', { readonly no: number; readonly reason: string; readonly by: string }>
  /** The requester does not want it shown: it is not, now and later. `no` null: nothing was shown. */
  | Fact<'DisclosureObjected', { readonly no: number | null; readonly textId: string | null; readonly textDigest: string | null }>
  /** `unitCode`: whose honour book it goes into. */
  | Fact<'PraiseRecorded', { readonly unitCode: string; readonly textId: string; readonly textDigest: string }>
