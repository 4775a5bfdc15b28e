import type { Tracking } from '@suban/contract'
import type { Directory } from '../../../organisation/index.ts'
import type { Given } from '../../domain/given.ts'
import { urgeAgainAt } from '../../domain/supervision/open.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { hotlineCentre } from '../parcel.ts'
import { eventsOf, iso } from './facts.ts'

/** The requester's last urging: who was told, and when they may urge again. */
export const presentUrging = (record: CaseRecord, policy: Given['policy'], directory: Directory): Tracking['urging'] => {
  const last = eventsOf(record.events, 'WorkOrderUrged').findLast((event) => event.data.by === 'requester')
  if (!last) return null
  const told = (last.data.told ?? []).map(({ unitCode }) => {
    const unit = directory.unit(unitCode)
    return unit ? { zh: unit.name, en: unit.name } : hotlineCentre
  })
  return { at: iso(last.at)!, told, againAt: iso(urgeAgainAt(last.at, policy))! }
}
