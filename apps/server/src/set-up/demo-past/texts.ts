import { readFileSync } from 'node:fs'

type Lines = readonly string[]
export type Burst = { readonly titles: Lines; readonly texts: Lines; readonly contact: string; readonly progress: string; readonly reply: string; readonly remark: string }
export type Declined = { readonly title: string; readonly text: string; readonly kind: string; readonly reason: string; readonly alternative: string }

/** What people and staff of the demo city say beside the narratives; all invented. */
export type Texts = {
  readonly familyNames: Lines; readonly givenNames: Lines
  readonly openings: Readonly<Record<string, Lines>>; readonly closings: Readonly<Record<string, Lines>>; readonly opinions: Readonly<Record<string, Lines>>
  readonly replyClosings: Lines; readonly bases: Lines; readonly contactMissed: Lines; readonly dispatchNotes: Lines; readonly otherUnitNotes: Lines
  readonly reclassifyNotes: Lines; readonly unitRejections: Lines; readonly sendBacks: Lines; readonly additions: Lines; readonly approvals: Lines
  readonly passes: Lines; readonly waivers: Lines; readonly coReplies: Lines; readonly failedCalls: readonly (readonly [string, string])[]
  readonly clues: Lines; readonly urges: Lines; readonly staffUrges: Lines; readonly reopenings: Lines; readonly answerRejections: Lines
  readonly reworkContacts: Lines; readonly reworkProgress: Lines; readonly reworkReplies: Lines; readonly escalatedReplies: Lines; readonly reworkRemarks: Lines; readonly badRemarks: Lines
  readonly supervisionReplies: readonly { readonly text: string; readonly done: string }[]
  readonly declined: readonly Declined[]
  readonly bursts: Readonly<Record<'water' | 'heating' | 'power', Burst>>
}

export const texts = JSON.parse(readFileSync(new URL('texts.json', import.meta.url), 'utf8')) as Texts
