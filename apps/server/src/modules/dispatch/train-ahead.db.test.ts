import { demoCityFolder, openTestCity, type TestCity } from '../../testing/test-city.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialiseModel } from '@suban/text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { activeModel, keepTrainedAhead } from './model-store.ts'
import { trainAhead } from './train-ahead.ts'

let test: TestCity
beforeAll(async () => { test = await openTestCity() }, 180_000)
afterAll(() => test.close())

describe('training ahead of the first start', () => {
  it('gives byte for byte the model that the city would have trained itself', async () => {
    const lists = test.city.catalogues.on('2026-01-01')
    const own = serialiseModel((await activeModel(test.db, test.city.cityCode))!)
    const ahead = await trainAhead(join(demoCityFolder, 'lists/matter-list.json'))
    expect(ahead?.listVersion).toBe(lists.version)
    expect(Buffer.compare(Buffer.from(ahead!.model), Buffer.from(own))).toBe(0)
    await test.db.query('delete from classifier_model')
    expect(await keepTrainedAhead(test.db, test.city.cityCode, lists, { ...ahead!, listVersion: 'another' })).toBeNull()
    expect(await keepTrainedAhead(test.db, test.city.cityCode, lists, ahead)).not.toBeNull()
    expect(Buffer.compare(Buffer.from(serialiseModel((await activeModel(test.db, test.city.cityCode))!)), Buffer.from(own))).toBe(0)
  }, 120_000)

  it('is silent about a list that it cannot read: the city says it when it opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suban-ahead-'))
    writeFileSync(join(folder, 'matter-list.json'), '{"entries": []}')
    expect(await trainAhead(join(folder, 'matter-list.json'))).toBeNull()
    expect(await trainAhead(join(folder, 'nowhere.json'))).toBeNull()
    rmSync(folder, { recursive: true })
  }, 30_000)
})
