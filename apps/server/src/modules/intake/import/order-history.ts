import { isRefused } from '@suban/domain-kit'
import { mask as maskPersonalData } from '@suban/text'
import { newId } from '../../../kernel/ids.ts'
import { History, type Move, type WorkOrderCommand } from '../../work-order/index.ts'
import { fault, type ImportFault } from './faults.ts'
import type { MappedRow } from './map-row.ts'
import type { PlaceFinder } from './place-finder.ts'
import type { ImportServices } from './services.ts'

const actor = { kind: 'system', job: 'import' } as const

/**
 * The life of an imported order up to now. An open one was received when it was received, but is accepted here and now and waits
 * for dispatch; a finished one is told as history, and what time has done to it since (its window ran out) is told with it, so
 * that no sweep has to catch up.
 */
export const orderHistory = async (services: ImportServices, places: PlaceFinder, source: string, row: MappedRow, run: { readonly id: string; readonly now: number }): Promise<History | ImportFault> => {
  const { placeId, communityCode } = places.find(row.placeHints)
  const prepared = await services.intake.prepare({
    narrative: row.narrative, title: row.title, kind: row.kind, matterCode: row.matterCode, placeId, communityCode, address: row.address,
    contact: row.contact ?? undefined, isAnonymous: row.contact === null, secrecyLevel: row.secrecyLevel, attachmentIds: [], channel: row.channel,
    outer: { source, id: row.outerId },
  }, 'import', row.receivedAt, actor)
  if (isRefused(prepared)) return fault('NOT_WRITABLE', { why: prepared.refused })

  const now = Math.max(run.now, row.receivedAt)
  const history = new History(prepared.orderId)
  const add = (command: WorkOrderCommand, at: number, writes: Move['writes'] = []) => {
    const given = services.workOrders.given(actor, at)
    const refusal = history.add({ command, actor, commandId: `${run.id}:${newId(now)}`, given, writes })
    if (refusal) throw new Error(`an imported order refused ${command.type}: ${refusal.refused}`)
  }
  add(prepared.register, row.isClosed ? row.receivedAt : now, prepared.writes)
  if (row.isClosed || hasHistory(row)) {
    add({
      type: 'importHistory', source, outerId: row.outerId, unit: row.unit, dueAt: row.dueAt, closedAt: row.isClosed ? row.closedAt : null,
      status: row.status, resolution: maskPersonalData(row.resolution), labels: row.labels,
    }, now)
  }
  add({ type: 'tick' }, now)
  return history
}

const hasHistory = (row: MappedRow): boolean => row.unit !== '' || row.dueAt !== null || row.resolution !== '' || Object.keys(row.labels).length > 0
