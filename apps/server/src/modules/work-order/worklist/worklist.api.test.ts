import type { BulkRun, QueueRow, SavedQueue } from '@suban/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../../kernel/ids.ts'
import { minutes } from '../../../testing/clock.ts'
import { outcomeOf, type Client } from '../../../testing/client.ts'
import { caseOf, dispatched, matters, register } from '../../../testing/requests.ts'
import { openTestCity, type TestCity } from '../../../testing/test-city.ts'

type Page = { items: QueueRow[]; next: string | null }
type Preview = { rows: { id: string; refusedBecause: { code: string } | null }[]; allowed: number; isCapped: boolean }

let test: TestCity
let agent: Client
let dispatcher: Client
beforeAll(async () => { test = await openTestCity() })
beforeEach(async () => {
  test.clock.pass(minutes(2))
  agent = await test.as('agent01')
  dispatcher = await test.as('dispatcher01')
})
afterAll(() => test.close())

const query = async (who: Client, filter: object, cursor?: string) => (await who.post('/api/worklists/query', { filter, limit: 50, ...(cursor ? { cursor } : {}) })).body as Page
const idsOf = (page: Page) => page.items.map((row) => row.id)
const lamps = async (count: number) => {
  const ids: string[] = []
  for (let index = 0; index < count; index++) {
    test.clock.pass(1_000)
    ids.push((await register(agent, { matterCode: matters.streetLamp, narrative: `第${index}盏路灯不亮` })).workOrderId)
  }
  return ids
}

describe('a worklist', () => {
  it('holds the open orders that a filter names, the newest first, page by page', async () => {
    const ids = await lamps(3)
    const page = await query(dispatcher, { statuses: ['dispatchPending'], matter: matters.streetLamp })
    expect(idsOf(page).slice(0, 3)).toEqual(ids.toReversed())
    const first = (await dispatcher.post('/api/worklists/query', { filter: { matter: matters.streetLamp }, limit: 2 })).body as Page
    const second = (await dispatcher.post('/api/worklists/query', { filter: { matter: matters.streetLamp }, limit: 2, cursor: first.next! })).body as Page
    expect([...idsOf(first), ...idsOf(second)].slice(0, 3)).toEqual(ids.toReversed())
    expect(idsOf(await query(dispatcher, { matter: '9999' }))).toEqual([])
    // What LIKE would read as a pattern is meant as it stands.
    expect(idsOf(await query(dispatcher, { matter: '%' }))).toEqual([])
  })

  it('shows a unit its own orders only, whatever the filter asks', async () => {
    const { workOrderId } = await dispatched(agent)
    const handler = await test.as('s990101001-h')
    const other = await test.as('s990101003-h')
    expect(idsOf(await query(handler, {}))).toContain(workOrderId)
    expect(idsOf(await query(other, { unit: 's990101001' }))).not.toContain(workOrderId)
    expect(idsOf(await query(other, {}))).not.toContain(workOrderId)
  })

  it('is saved under a name, shared with the unit, and removed by its owner alone', async () => {
    const saved = (await dispatcher.post('/api/worklists/saved', { name: '路灯', filter: { matter: matters.streetLamp }, shared: 'unit' })).body as SavedQueue
    const colleague = await test.as('dispatcher02')
    const seen = ((await colleague.get('/api/worklists/saved')).body as { items: SavedQueue[] }).items.find((queue) => queue.id === saved.id)
    expect(seen).toMatchObject({ name: '路灯', isOwn: false, filter: { matter: matters.streetLamp } })
    expect(outcomeOf(await colleague.delete(`/api/worklists/saved/${saved.id}`))).toBe('404 QUEUE_NOT_FOUND')
    expect((await dispatcher.delete(`/api/worklists/saved/${saved.id}`)).status).toBe(204)
    const own = (await dispatcher.post('/api/worklists/saved', { name: '只给自己', filter: {} })).body as SavedQueue
    expect(((await colleague.get('/api/worklists/saved')).body as { items: SavedQueue[] }).items.map((queue) => queue.id)).not.toContain(own.id)
  })
})

describe('an act on many orders', () => {
  const proposed = (ids: readonly string[]) => ({ selection: { ids }, action: 'dispatch-as-proposed' })
  const run = async (who: Client, act: object, key: string = newId(test.clock.now())) => (await who.post('/api/bulk', act, { 'idempotency-key': key })).body as BulkRun

  it('is tried dry first, tells why some refuse, changes nothing; then does each and says what came of it', async () => {
    const ids = await lamps(2)
    // Without a place the lists cannot say whose street lamp it is.
    const unknown = (await register(agent, { matterCode: matters.streetLamp, narrative: '路灯不亮', placeId: undefined })).workOrderId
    const preview = (await dispatcher.post('/api/bulk/preview', proposed([...ids, unknown]))).body as Preview
    expect(preview).toMatchObject({ allowed: 2, isCapped: false })
    expect(preview.rows.find((row) => row.id === unknown)?.refusedBecause?.code).toBe('NOTHING_PROPOSED')
    expect((await caseOf(dispatcher, ids[0]!)).status).toBe('dispatchPending')

    const done = await run(dispatcher, proposed([...ids, unknown]))
    expect(done.items.map((item) => item.outcome)).toEqual(['done', 'done', 'refused'])
    expect((await caseOf(dispatcher, ids[0]!)).status).toBe('signPending')
  })

  it('sent again under the same key does nothing twice; another act under that key is refused', async () => {
    const ids = await lamps(2)
    const key = newId(test.clock.now())
    const first = await run(dispatcher, proposed(ids), key)
    const versions = await Promise.all(ids.map(async (id) => (await caseOf(dispatcher, id)).version))
    expect(await run(dispatcher, proposed(ids), key)).toEqual(first)
    expect(await Promise.all(ids.map(async (id) => (await caseOf(dispatcher, id)).version))).toEqual(versions)
    expect(outcomeOf(await dispatcher.post('/api/bulk', proposed([ids[0]!]), { 'idempotency-key': key }))).toBe('409 COMMAND_ID_REUSED')
  })

  it('goes on where it stopped when only part of it was done', async () => {
    const ids = await lamps(3)
    const key = newId(test.clock.now())
    await run(dispatcher, proposed(ids), key)
    // As if the server had died after the first: what was done stays done, its record was lost.
    await test.db.query('update bulk_item set outcome = null, version = null, undo_until = null where run_id = $1 and no > 1', [key])
    const again = await run(dispatcher, proposed(ids), key)
    expect(again.items.map((item) => item.outcome)).toEqual(['done', 'done', 'done'])
    expect((await caseOf(dispatcher, ids[2]!)).timeline.filter((entry) => entry.type === 'WorkOrderDispatched')).toHaveLength(1)
  })

  it('is taken back within seconds, order by order, by whoever did it', async () => {
    const ids = await lamps(2)
    const done = await run(dispatcher, proposed(ids))
    const other = await test.as('dispatcher02')
    expect(outcomeOf(await other.post(`/api/bulk/${done.id}/undo`, {}))).toBe('404 NOT_FOUND')
    const undone = (await dispatcher.post(`/api/bulk/${done.id}/undo`, {})).body as BulkRun
    expect(undone.items.map((item) => item.outcome)).toEqual(['undone', 'undone'])
    expect((await caseOf(dispatcher, ids[1]!)).status).toBe('dispatchPending')

    const later = await run(dispatcher, proposed(ids))
    test.clock.pass(minutes(1))
    const late = (await dispatcher.post(`/api/bulk/${later.id}/undo`, {})).body as BulkRun
    expect(late.items.map((item) => [item.outcome, item.refusedBecause?.code])).toEqual([['done', 'UNDO_TOO_LATE'], ['done', 'UNDO_TOO_LATE']])
  })

  it('selects on the server by a filter, and is refused where nothing is selected', async () => {
    const ids = await lamps(2)
    const act = { selection: { filter: { statuses: ['dispatchPending'], matter: matters.streetLamp } }, action: 'urge', text: '请尽快' }
    const done = await run(dispatcher, act)
    expect(done.items.map((item) => item.workOrderId)).toEqual(expect.arrayContaining(ids))
    expect(outcomeOf(await dispatcher.post('/api/bulk', { ...act, selection: { filter: { matter: '0000' } } }, { 'idempotency-key': newId(test.clock.now()) }))).toBe('409 NOTHING_SELECTED')
  })
})
