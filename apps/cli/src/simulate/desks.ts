import { ProblemError } from '@suban/api-client'
import type { QueueRow } from '@suban/contract'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { Later } from './scheduler.ts'
import type { Town } from './town.ts'
import { afterVerdict, resubmit, unitTakesOver, verdictOf } from './work.ts'

/** A desk works through its queue a little faster than requests come. */
export const openDesks = (town: Town): void => {
  const gap = 60 / town.options.perHour
  const desk = (work: () => Promise<boolean>) => {
    const turn = async (): Promise<void> => {
      let found = false
      try {
        found = await work()
      } catch (error) {
        // Too fast or not signed in yet: the scheduler calls this desk again in time. Anything else is counted, and the desk goes on.
        if (!(error instanceof ProblemError) || error.problem.status === 429) throw error
        town.tally.refused(error.problem.code)
      }
      town.after(found ? gap * 0.4 : gap, found ? gap * 0.6 : gap * 1.5, turn)
    }
    town.after(0, gap, turn)
  }
  desk(() => intakeDesk(town))
  desk(() => dispatchDesk(town))
  desk(() => reviewDesk(town))
  desk(() => callBackDesk(town))
}

const rowsOf = async (town: Town, role: string, desk: string) => {
  const client = await town.someone(role)
  const { items } = await client.read('/api/desks/:desk', { params: { desk }, query: { limit: 200 } })
  return { client, rows: (items as readonly QueueRow[]).filter((row) => town.isFree(row.id)) }
}

const intakeDesk = async (town: Town): Promise<boolean> => {
  const { client, rows: [row] } = await rowsOf(town, 'webAgent', 'intake')
  if (!row) return false
  const narrative = town.known.get(row.id)?.story.narrative
  await town.command(client, row.id, 'accept', narrative ? { matterCode: narrative.matter, kind: narrative.kind as QueueRow['kind'] } : {}, row.version)
  town.tally.count('accepted')
  return true
}

const dispatchDesk = async (town: Town): Promise<boolean> => {
  const { client, rows } = await rowsOf(town, 'dispatcher', 'dispatch')
  const ready = rows.filter(({ proposedLead }) => proposedLead !== null && town.isStaffed(proposedLead.code))
  const row = ready.find(({ proposedLead }) => town.isOpen(proposedLead!.code)) ?? ready.find(({ id }) => town.known.has(id)) ?? ready[0]
  if (!row) return false
  try {
    await town.open(row.proposedLead!.code)
  } catch (error) {
    // Sent to a unit whose people cannot sign in yet, it would only grow old there.
    if (error instanceof Later) return false
    throw error
  }
  const matterCode = town.known.get(row.id)?.story.narrative.matter
  if (matterCode !== undefined && row.matter?.code !== matterCode) {
    await town.command(client, row.id, 'reclassify', { matterCode, note: town.random.of(texts.reclassifyNotes) }, row.version)
    return true
  }
  if (town.chance(0.12)) {
    const { items } = await client.read('/api/work-orders/:id/similar', { params: { id: row.id } })
    const same = items.find((item) => item.similarity > 0.6 && ['signPending', 'handling', 'unitReview'].includes(item.status))
    if (same) {
      await town.command(client, row.id, 'attach', { targetId: same.workOrderId }, row.version)
      town.tally.count('joined')
      return true
    }
  }
  const lead = row.proposedLead!.code
  await town.command(client, row.id, 'dispatch', { lead, co: row.proposedCo.map((unit) => unit.code), note: town.random.of(texts.dispatchNotes) }, row.version)
  town.tally.count('dispatched')
  unitTakesOver(town, row.id, lead)
  return true
}

const reviewDesk = async (town: Town): Promise<boolean> => {
  const { client, rows: [row] } = await rowsOf(town, 'centreReviewer', 'centreReview')
  if (!row) return false
  if (town.chance(0.08) && row.unit && town.isStaffed(row.unit.code)) {
    await town.command(client, row.id, 'send-back', { reason: town.random.of(texts.sendBacks) }, row.version)
    town.tally.count('sentBack')
    resubmit(town, row.id, row.unit.code)
    return true
  }
  await town.command(client, row.id, 'pass-review', { note: town.random.of(texts.passes) }, row.version)
  town.tally.count('passed')
  const known = town.known.get(row.id)
  if (known && town.chance(0.45)) town.after(3, 40, async () => {
    const done = await town.people.through('tracking', () => town.people.visitor.write('POST /api/public/track/:token/evaluation', verdictOf(town, row.id), { params: { token: known.token } }))
    town.tally.count('evaluated')
    await afterVerdict(town, row.id, done.status)
  })
  return true
}

const callBackDesk = async (town: Town): Promise<boolean> => {
  const { client, rows } = await rowsOf(town, 'callbackOfficer', 'callBack')
  const row = rows.find(({ status }) => status !== 'callingBack')
  if (!row) return false
  await town.command(client, row.id, 'start-call-back', {}, row.version)
  // Nobody else picks the telephone up meanwhile.
  town.after(1, 4, async () => {
    if (town.chance(0.12)) {
      const [outcome, note] = town.random.of(texts.failedCalls)
      await town.command(client, row.id, 'record-failed-call', { outcome: outcome as 'noAnswer', note })
      town.leave(row.id, 2 * 3_600_000)
      return
    }
    const done = await town.command(client, row.id, 'complete-call-back', verdictOf(town, row.id))
    town.tally.count('called')
    await afterVerdict(town, row.id, done.status)
  })
  return true
}
