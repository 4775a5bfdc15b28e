import type { CaseExtension, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import { isRunning } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { unitRef } from '../names.ts'
import { eventsOf, iso } from './facts.ts'

/** What units asked for more time, and what they were answered; newest first. */
export const presentExtensions = ({ state, events }: CaseRecord, directory: Directory, cover: Cover): Pick<WorkOrder, 'extensions'> => {
  if (state.extensions === undefined) return {}
  const asked = eventsOf(events, 'ExtensionRequested')
  const granted = eventsOf(events, 'ExtensionGranted')
  const refused = eventsOf(events, 'ExtensionRefused')
  return {
    extensions: state.extensions.map((request, index) => {
      const question = asked[index]!
      const answer = granted.find(({ data }) => data.reviewNo === request.reviewNo)?.data
      const no = refused.find(({ data }) => data.reviewNo === request.reviewNo)?.data
      const isPending = request.outcome === null && isRunning(state, request.reviewNo)
      return {
        assignmentNo: request.assignmentNo, unit: unitRef(directory, state.assignments.find((assignment) => assignment.no === request.assignmentNo)?.unitCode ?? ''), reason: request.reason as CaseExtension['reason'],
        asked: request.length as CaseExtension['asked'], text: cover(question.data.text), isRequesterTold: question.data.isRequesterTold, countsInAssessment: request.countsInAssessment, askedAt: iso(question.at)!,
        decideBy: isPending ? iso(state.clocks.find((clock) => clock.no === request.reviewNo)?.dueAt ?? null) : null,
        // The share was finished before anybody had decided.
        outcome: request.outcome ?? (isPending ? 'pending' as const : 'moot' as const), granted: (answer?.length ?? null) as CaseExtension['granted'], note: cover(answer?.note ?? no?.note ?? ''),
      }
    }).toReversed(),
  }
}
