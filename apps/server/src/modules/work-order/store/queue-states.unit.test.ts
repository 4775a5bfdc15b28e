import { describe, expect, it } from 'vitest'
import type { Queryable } from '../../../kernel/database/database.ts'
import { absent, type WorkOrderState } from '../domain/state.ts'
import { QueueStates } from './queue-states.ts'

/** Orders as the database holds them, and what was asked of it. */
const world = () => {
  const versions = new Map<string, number>()
  const rebuilds = new Map<string, number>()
  const stampOf = (id: string) => `${versions.get(id)}/${rebuilds.get(id) ?? 0}`
  const asked: string[][] = []
  const query = ({ values: [, ids] }: { values: [string, string[]] }) => {
    asked.push(ids)
    return Promise.resolve({ rows: ids.map((id) => ({ id, stamp: stampOf(id), version: versions.get(id)!, state: { ...absent, orderNo: `${id}@${versions.get(id)}${'*'.repeat(rebuilds.get(id) ?? 0)}` } satisfies WorkOrderState })) })
  }
  const states = new QueueStates({ query } as unknown as Queryable, '990100')
  const shown = async (...ids: string[]) => {
    const found = await states.of(ids.map((id) => ({ id, stamp: stampOf(id) })))
    return ids.map((id) => found.get(id)!.state.orderNo)
  }
  return { versions, rebuilds, stampOf, asked, states, shown }
}

describe('states of queues', () => {
  it('are fetched once a version, and only those that moved', async () => {
    const { versions, asked, shown } = world()
    versions.set('a', 1).set('b', 4)
    expect(await shown('a', 'b')).toEqual(['a@1', 'b@4'])
    expect(await shown('b', 'a')).toEqual(['b@4', 'a@1'])
    versions.set('b', 5)
    expect(await shown('a', 'b')).toEqual(['a@1', 'b@5'])
    expect(asked).toEqual([['a', 'b'], ['b']])
  })
  it('are never older than the list that asks, and may be newer', async () => {
    const { versions, states, shown } = world()
    versions.set('a', 7)
    expect((await states.of([{ id: 'a', stamp: '6/0' }])).get('a')).toMatchObject({ version: 7, state: { orderNo: 'a@7' } })
    expect(await shown('a')).toEqual(['a@7'])
  })
  it('are fetched again when the same version was written anew, as a rebuild does', async () => {
    const { versions, rebuilds, shown } = world()
    versions.set('a', 3)
    expect(await shown('a')).toEqual(['a@3'])
    rebuilds.set('a', 1)
    expect(await shown('a')).toEqual(['a@3*'])
  })
  it('are of the moment of the list: an order that leaves it meanwhile is not shown in it', async () => {
    const { versions, stampOf, states } = world()
    versions.set('a', 1).set('b', 1)
    const waiting = () => ['a', 'b'].filter((id) => versions.get(id) === 1)
    let readings = 0
    const list = () => {
      const rows = waiting().map((id) => ({ id, stamp: stampOf(id) }))
      if (++readings === 1) versions.set('b', 2)
      return Promise.resolve(rows)
    }
    expect((await states.listed(list)).map(({ id, state }) => [id, state.orderNo])).toEqual([['a', 'a@1']])
    expect(readings).toBe(2)
  })
  it('end their readings where an order is written at every one', async () => {
    const { versions, stampOf, states } = world()
    versions.set('a', 1).set('b', 1)
    const write = () => versions.set('b', versions.get('b')! + 1)
    const list = () => {
      write()
      const rows = ['a', 'b'].map((id) => ({ id, stamp: stampOf(id) }))
      write()
      return Promise.resolve(rows)
    }
    const rows = await states.listed(list)
    expect(rows.map(({ id, state }) => [id, state.orderNo])).toEqual([['a', 'a@1'], ['b', `b@${versions.get('b')}`]])
  })
  it('do not pile up', async () => {
    const { versions, stampOf, asked, states } = world()
    const ids = Array.from({ length: 20_010 }, (_, index) => `o${index}`)
    for (const id of ids) versions.set(id, 1)
    await states.of(ids.map((id) => ({ id, stamp: stampOf(id) })))
    await states.of(ids.slice(-20_000).map((id) => ({ id, stamp: stampOf(id) })))
    expect(asked).toHaveLength(1)
    await states.of([{ id: 'o3', stamp: stampOf('o3') }])
    expect(asked.at(-1)).toEqual(['o3'])
  })
})
