import type { ResultType } from '@suban/contract'
import type { Cover } from '../../identity/index.ts'
import { readCase, type CaseRecord } from '../store/read-case.ts'
import type { WorkOrderContext } from './context.ts'
import { eventsOf } from './present/facts.ts'

/** A reply of a main order that its members read as theirs. Nothing in it tells who asked first. */
export type MainReply = { readonly unitCode: string; readonly at: number; readonly resultType: ResultType; readonly text: string; readonly attachmentIds: readonly string[] }

/**
 * The main order whose answer a member's requester was given, and up to when; null where there is none, or where the member was
 * separated since. It stays theirs when their own order is done again later.
 */
export const answeredBy = ({ state, events }: Pick<CaseRecord, 'state' | 'events'>): { readonly mainId: string; readonly until: number } | null => {
  const last = events.findLast((event) => event.type === 'MemberCallBackOpened' || event.type === 'WorkOrderUnmerged' || event.type === 'MemberMoved')
  if (last?.type !== 'MemberCallBackOpened') return null
  const mainId = (last.data as { main?: string }).main ?? state.mergedInto
  return mainId === null ? null : { mainId, until: last.at }
}

/** Whether the centre has passed what was submitted here. */
export const isPassed = (record: Pick<CaseRecord, 'events'>, version: number): boolean =>
  record.events.find((later) => later.version > version && (later.type === 'ResultPassedByCentre' || later.type === 'ResultSentBackByCentre'))?.type === 'ResultPassedByCentre'

/** The replies that answered a member, and the main order itself; none while there is no result. */
export const mainReplies = async (context: WorkOrderContext, record: CaseRecord): Promise<{ readonly main: CaseRecord; readonly cover: Cover; readonly replies: readonly MainReply[] } | null> => {
  const answer = answeredBy(record)
  const main = answer === null ? null : await readCase(context.db, context.cityCode, answer.mainId)
  if (answer === null || !main) return null
  const cover = await context.vault.coverSealed(main.contact)
  const replies = eventsOf(main.events, 'ResultSubmitted').filter((event) => event.at <= answer.until && isPassed(main, event.version)).map(({ at, data }): MainReply => ({
    unitCode: main.state.assignments.find((assignment) => assignment.no === data.no)?.unitCode ?? '', at, resultType: data.resultType as ResultType, text: cover(data.text), attachmentIds: data.attachmentIds,
  }))
  return { main, cover, replies }
}
