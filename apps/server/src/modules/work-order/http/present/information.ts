import type { CaseInformation, Tracking, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { EventOf } from '../../domain/events.ts'
import { waitsUntil } from '../../domain/information/actions.ts'
import type { CaseEvent, CaseRecord } from '../../store/read-case.ts'
import { eventsOf, iso } from './facts.ts'

/** What may end a question, told by what the next of these events is. */
const ends: Readonly<Record<string, CaseInformation['outcome']>> = { InformationSupplied: 'supplied', InformationOverdue: 'overdue', RequestLapsed: 'lapsed', RequestTransferred: 'moot', WorkOrderWithdrawn: 'moot', InformationRequested: 'moot' }

const endOf = (events: readonly CaseEvent[], asked: number): CaseEvent | undefined => events.find(({ version, type }) => version > asked && ends[type] !== undefined)

/** The latest question of an order that waits for its answer. */
const waiting = ({ state, events }: CaseRecord) => (state.status === 'infoNeeded' ? eventsOf(events, 'InformationRequested').at(-1) : undefined)

/** What the requester was asked and answered, newest first. */
export const presentInformation = (record: CaseRecord, cover: Cover): Pick<WorkOrder, 'information'> => {
  const asked = eventsOf(record.events, 'InformationRequested')
  if (asked.length === 0) return {}
  const texts = new Map(record.texts.map((text) => [text.id, text.body]))
  const information = asked.toReversed().map(({ at, version, data }): CaseInformation => {
    const end = endOf(record.events, version)
    const answer = end?.type === 'InformationSupplied' ? (end.data as EventOf<'InformationSupplied'>['data']) : null
    return {
      round: data.round, missing: [...data.missing] as CaseInformation['missing'], question: cover(data.question), askedAt: iso(at)!, until: iso(end ? data.until : waitsUntil(record.state)),
      reminded: eventsOf(record.events, 'InformationReminded').filter((reminder) => reminder.data.round === data.round).length, outcome: end ? ends[end.type]! : 'waiting',
      answer: answer ? cover(texts.get(answer.textId) ?? '') : '', answeredAt: answer ? iso(end!.at) : null,
    }
  })
  return { information }
}

/** The question as the requester reads it, while it waits for them. */
export const publicQuestion = (record: CaseRecord): Pick<Tracking, 'question'> => {
  const asked = waiting(record)
  return asked ? { question: { question: asked.data.question, missing: [...asked.data.missing] as CaseInformation['missing'], askedAt: iso(asked.at)!, until: iso(waitsUntil(record.state)) } } : {}
}
