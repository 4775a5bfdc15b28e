import type { Label } from '@suban/contract'
import type { EventOf, WorkOrderEventType } from '../../domain/events.ts'

/**
 * How codes are called in a line. Names of units, places, matters and people are proper names: they stay Chinese in English, too.
 * What people have written stays as they wrote it.
 */
export type Namer = { unit(code: string): string; person(accountId: string): string; matter(code: string | null): Label }
/** As the namer, and the unit that holds a share of this order. */
export type CaseNamer = Namer & { holder(assignmentNo: number): string }
/** Words of requesters by their id; one that is missing was erased at the requester's wish. */
export type Texts = ReadonlyMap<string, string>

/** What an event says beyond its title: a sentence in both languages, or a string where it is nothing but what somebody wrote. */
export type LineOf<Type extends WorkOrderEventType> = (data: EventOf<Type>['data'], namer: CaseNamer, texts: Texts) => Label | string
/** A line whose words the requester does not read on the tracking page, though they see that it happened. */
type StaffLine<Type extends WorkOrderEventType> = { readonly staffOnly: LineOf<Type> }
/** Lines of a mechanism's events; an event without one says everything in its title. */
export type Lines = { readonly [Type in WorkOrderEventType]?: LineOf<Type> | StaffLine<Type> }

type Code = string | number
/** A code in its words; one that is not in the table stands as it is. */
export const word = (labels: Readonly<Record<Code, Label>>, code: Code): Label => labels[code] ?? { zh: String(code), en: String(code) }

/** What somebody wrote, after the sentence before it; nothing where nothing was written. */
export const andNote = ({ zh, en }: Label, note: string): Label => (note === '' ? { zh, en } : { zh: `${zh}。${note}`, en: `${en}. ${note}` })

export const erased: Label = { zh: '（内容已按诉求人要求删除）', en: '(erased at the requester\'s wish)' }
