import { renderReason, type UnitWord, type WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Directory } from '../../../organisation/index.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import type { WorkOrderContext } from '../context.ts'
import { listsNow } from '../lists-now.ts'
import { unitRef } from '../names.ts'
import { eventsOf, iso, lastOf } from './facts.ts'
import { presentLists } from './returns.ts'

type Said = { readonly at: number; readonly data: { readonly unitCode: string; readonly position: string; readonly text: string; readonly basis: string } }

/** The newest word of each unit, in the order in which they first spoke. */
export const wordsOf = (said: readonly Said[], directory: Directory, cover: Cover): UnitWord[] => {
  const newest = new Map<string, Said>()
  for (const one of said) newest.set(one.data.unitCode, one)
  return [...newest.values()].map(({ at, data }) => ({
    unit: unitRef(directory, data.unitCode), position: data.position as UnitWord['position'], text: cover(data.text), basis: cover(data.basis), at: iso(at)!,
  }))
}

/** What the units were asked before the dispatch, and what they said. */
export const presentConsultation = (context: WorkOrderContext, { state, events }: CaseRecord, cover: Cover): Pick<WorkOrder, 'consultation'> => {
  const opened = lastOf(events, 'ConsultationOpened')
  if (!state.consultation || !opened) return {}
  const { directory } = context.organisation
  const opinions = wordsOf(eventsOf(events, 'OpinionGiven').filter((event) => event.version > opened.version), directory, cover)
  return {
    consultation: {
      isOpen: state.consultation.isOpen, question: cover(opened.data.question), openedAt: iso(opened.at)!, because: opened.data.because.map(renderReason), opinions,
      unheard: opened.data.participants.filter((code) => !opinions.some(({ unit }) => unit.code === code)).map((code) => unitRef(directory, code)),
      lists: state.consultation.isOpen ? presentLists(context, listsNow(context, state)) : null,
    },
  }
}
