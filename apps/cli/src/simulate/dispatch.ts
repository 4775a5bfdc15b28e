import type { Client } from '@suban/api-client'
import type { QueueRow } from '@suban/contract'
import { texts } from '@suban/server/set-up/demo-past/texts.ts'
import { fill } from '@suban/server/set-up/demo-past/narratives.ts'
import { Later } from './doors.ts'
import type { Known, Town } from './town.ts'
import { countDispatch, open, sentTo } from './units.ts'

const mostPages = 5
const joinable = ['signPending', 'handling', 'unitReview']

/** The dispatcher takes the first order whose unit is at work, puts right what is wrong, compares, divides, and sends it out. */
export const dispatchDesk = async (town: Town): Promise<boolean> => {
  const dispatcher = await town.someone('dispatcher')
  const row = await nextRow(town, dispatcher)
  if (!row) return false
  const known = town.known.get(row.id)
  await town.hold(row.id, async () => {
    for (const act of [putRight, joins, divides]) if (await act(town, dispatcher, row, known)) return
    await sends(town, dispatcher, row, known)
  })
  return true
}

/** The first order whose unit is at work; where there is none, a unit's people come to work, first for those who call now. */
const nextRow = async (town: Town, dispatcher: Client): Promise<QueueRow | null> => {
  const shut: QueueRow[] = []
  for (let cursor: string | null = null, page = 0; page < mostPages; page++) {
    const { items, next }: { items: QueueRow[]; next: string | null } = await dispatcher.read('/api/desks/:desk', { params: { desk: 'dispatch' }, query: { limit: 60, cursor } })
    const free = items.filter(({ id }) => town.isFree(id))
    // Without a proposal the matter must be put right first.
    const ready = free.find(({ proposedLead }) => proposedLead === null || town.isOpen(proposedLead.code))
    if (ready) return ready
    shut.push(...free.filter(({ proposedLead }) => town.isStaffed(proposedLead!.code)))
    if (next === null) break
    cursor = next
  }
  const row = shut.find(({ id }) => town.known.has(id)) ?? shut[0]
  if (!row || town.doors.isShut('sign-in')) return null
  try {
    await open(town, row.proposedLead!.code)
    return row
  } catch (error) {
    // Sent to a unit whose people cannot sign in yet, it would only grow old there.
    if (error instanceof Later) return null
    throw error
  }
}

/** The matter that the story tells, or the likeliest where nothing is known. */
const putRight = async (town: Town, dispatcher: Client, row: QueueRow, known: Known | undefined): Promise<boolean> => {
  let matterCode = known?.story.matter ?? null
  if (matterCode === null && row.matter === null) {
    const order = await dispatcher.read('/api/work-orders/:id', { params: { id: row.id } })
    matterCode = order.candidates[0]?.matter.code ?? null
  }
  // Nobody can say whose it is: it stays with the dispatchers.
  if (matterCode === null && row.proposedLead === null) town.leave(row.id, 600_000)
  if (matterCode === null || row.matter?.code === matterCode) return row.proposedLead === null
  await town.command(dispatcher, row.id, 'reclassify', { matterCode, note: town.dice.pick(texts.reclassifyNotes) }, row.version)
  town.tally.count('reclassified')
  return true
}

/** The same event as another order that is being handled. */
const joins = async (town: Town, dispatcher: Client, row: QueueRow, known: Known | undefined): Promise<boolean> => {
  const outage = known?.story.outage ?? null
  if (outage === null && !town.dice.chance(town.habits.dispatch.comparesShare)) return false
  const { items } = await dispatcher.read('/api/work-orders/:id/similar', { params: { id: row.id } })
  const same = items.find((item) => joinable.includes(item.status) && (outage === null ? item.similarity > town.habits.dispatch.sameAbove : town.known.get(item.workOrderId)?.story.outage === outage))
  if (!same) return false
  await town.command(dispatcher, row.id, 'attach', { targetId: same.workOrderId }, row.version)
  town.tally.count('joined')
  return true
}

/** One call, two demands: the second becomes an order of its own. */
const divides = async (town: Town, dispatcher: Client, row: QueueRow, known: Known | undefined): Promise<boolean> => {
  if (known === undefined || known.isPart || known.story.placeId === null || known.story.outage !== null || !town.dice.chance(town.habits.dispatch.splitShare)) return false
  const { story } = known
  const narrative = town.stories.beside(story)
  const text = fill(narrative.text, story.place)
  const { children } = await dispatcher.write('POST /api/work-orders/:id/split', { parts: [{ narrative: text, matterCode: narrative.matter }] }, { params: { id: row.id }, version: row.version })
  town.tally.count('split')
  town.remember(row.id, { ...known, isPart: true })
  for (const child of children) town.remember(child.workOrderId, { story: { ...story, narrative, text, title: fill(narrative.title, story.place), matter: narrative.matter }, token: null, verdicts: 0, isPart: true })
  return true
}

const sends = async (town: Town, dispatcher: Client, row: QueueRow, known: Known | undefined): Promise<void> => {
  const { dice, habits: { dispatch: habits } } = town
  const lead = row.proposedLead!.code
  const co = row.proposedCo.map((unit) => unit.code)
  const street = known?.story.street
  const addsStreet = street !== undefined && street !== lead && !co.includes(street) && co.length < 8 && town.isOpen(street) && dice.chance(habits.addsStreetShare)
  if (addsStreet) co.push(street)
  const { undoUntil } = await town.command(dispatcher, row.id, 'dispatch', { lead, co, note: dice.pick(addsStreet ? texts.otherUnitNotes : texts.dispatchNotes) }, row.version)
  countDispatch(town, co)
  if (undoUntil !== null && dice.chance(habits.undoShare)) {
    // Taken back at once by whoever sent it, before the unit has seen it.
    await town.command(dispatcher, row.id, 'undo', {})
    town.tally.count('undone')
    return
  }
  sentTo(town, row.id, { lead, co }, row.deadlineClass === '2h' || row.deadlineClass === '24h', row.matter?.code ?? null)
}
