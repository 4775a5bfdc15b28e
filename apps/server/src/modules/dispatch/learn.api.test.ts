import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'
import { followModel, learnFromCorrections } from './index.ts'

let test: TestCity
beforeAll(async () => { test = await openTestCity() })
afterAll(() => test.close())

describe('the model in force', () => {
  const lists = () => test.city.catalogues.on('2026-03-03')

  it('is not trained again while nobody corrected it and the lists are those it knows', async () => {
    expect(await learnFromCorrections(test.db, test.city.cityCode, 'postgres://nowhere', lists(), test.city.proposer)).toBe(false)
  })

  it('is trained again when other lists came into force', async () => {
    const newer = { ...lists(), version: 'newer' }
    // Training itself begins, in a thread of its own, and finds no such database.
    await expect(learnFromCorrections(test.db, test.city.cityCode, 'postgres://127.0.0.1:1/nowhere', newer, test.city.proposer)).rejects.toThrow(/./)
  })

  it('is followed when another server trained it', async () => {
    const { db, city } = test
    expect(await followModel(db, city.cityCode, city.proposer)).toBe(false)
    await db.query(`update classifier_model set version = 'of another server' where is_active`)
    expect(await followModel(db, city.cityCode, city.proposer)).toBe(true)
  })
})
