import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../kernel/database/database.ts'
import { writeAll } from '../../kernel/database/write-statement.ts'
import { newId } from '../../kernel/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../kernel/postgres/test-database.ts'
import { tuesdayMorning } from '../../testing/clock.ts'
import { Vault, type Person } from './vault.ts'

const cityCode = '990100'
const masterKey = Buffer.alloc(32, 7)
const person: Person = { name: '欧阳修文', phone: '13912345678', identityNumber: '11010519491231002X', homeAddress: '澜东区望江里3栋502室' }

let database: TestDatabase
let db: Database
let vault: Vault
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, 4)
  vault = new Vault(db, cityCode, masterKey)
})
afterAll(async () => {
  await db.end()
  await database.drop()
})

const seal = async (who: Person = person): Promise<string> => {
  const id = newId(tuesdayMorning)
  await writeAll(db, [await vault.sealContact(id, who, tuesdayMorning)])
  return id
}

describe('what is sealed', () => {
  it('opens again, to the letter', async () => {
    expect(await vault.open(await seal())).toEqual(person)
    const rare: Person = { name: '𠮷田👨‍👩‍👧', phone: '', identityNumber: '', homeAddress: '㐀村“三”组\n2号' }
    expect(await vault.open(await seal(rare))).toEqual(rare)
  })

  it('stands in the database without a single plain part', async () => {
    const id = await seal()
    const { rows } = await db.query<Record<string, unknown>>('select * from contact where id = $1', [id])
    const bytes = Object.values(rows[0]!).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value))).join('\n')
    for (const part of [person.name, '修文', person.phone, '1234', person.identityNumber, '19491231', person.homeAddress, '502']) {
      expect(bytes).not.toContain(part)
      expect(bytes).not.toContain(Buffer.from(part).toString('latin1'))
    }
    expect(rows[0]).toMatchObject({ masked_name: '欧阳**', masked_phone: '139****5678', has_identity_number: true })
  })

  it('is different bytes every time, even for the same person', async () => {
    const ids = [await seal(), await seal()]
    const { rows } = await db.query<{ sealed: Buffer; phone_index: Buffer }>('select sealed, phone_index from contact where id = any($1)', [ids])
    expect(Buffer.compare(rows[0]!.sealed, rows[1]!.sealed)).not.toBe(0)
    expect(Buffer.compare(rows[0]!.phone_index, rows[1]!.phone_index)).toBe(0)
  })

  it('a changed byte is noticed', async () => {
    const { keyId, sealed } = await vault.seal('手机尾号', tuesdayMorning)
    for (const place of [0, 13, sealed.length - 1]) {
      const touched = Buffer.from(sealed)
      touched[place]! ^= 1
      await expect(vault.unseal(keyId, touched)).rejects.toThrow('the master key does not open this vault')
    }
    expect(await vault.unseal(keyId, sealed)).toBe('手机尾号')
  })

  it('each month has a data key of its own, and servers that start together agree on it', async () => {
    const servers = Array.from({ length: 6 }, () => new Vault(db, cityCode, masterKey))
    const april = Date.parse('2026-04-01T00:00:00Z')
    const sealed = await Promise.all(servers.map((server, index) => server.seal(`text ${index}`, april)))
    expect(new Set(sealed.map((one) => one.keyId))).toEqual(new Set([202604]))
    expect(await Promise.all(sealed.map((one) => vault.unseal(one.keyId, one.sealed)))).toEqual(servers.map((_server, index) => `text ${index}`))
    const { rows } = await db.query('select id from data_key where id = 202604')
    expect(rows).toHaveLength(1)
  })
})

describe('the blind index', () => {
  it('finds the same person however the number is written', () => {
    const index = vault.phoneIndex('13912345678')
    for (const written of ['139 1234 5678', '139-1234-5678', '+86 139 1234 5678', '008613912345678', '１３９１２３４５６７８']) expect(vault.phoneIndex(written).equals(index)).toBe(true)
    expect(vault.phoneIndex('13912345679').equals(index)).toBe(false)
  })

  it('is nothing without its key: another city and another master key see other numbers', () => {
    const index = vault.phoneIndex('13912345678')
    expect(new Vault(db, '990200', masterKey).phoneIndex('13912345678').equals(index)).toBe(false)
    expect(new Vault(db, cityCode, Buffer.alloc(32, 8)).phoneIndex('13912345678').equals(index)).toBe(false)
  })

  it('people without a phone are in no index', async () => {
    const { rows } = await db.query<{ phone_index: Buffer | null }>('select phone_index from contact where id = $1', [await seal({ ...person, phone: '' })])
    expect(rows[0]!.phone_index).toBeNull()
  })
})

describe('the master key', () => {
  it('a wrong one opens nothing and says so', async () => {
    const id = await seal()
    await expect(new Vault(db, cityCode, Buffer.alloc(32, 8)).open(id)).rejects.toThrow('the master key does not open this vault')
  })

  it('the right one opens after a restart', async () => {
    const id = await seal()
    expect(await new Vault(db, cityCode, masterKey).open(id)).toEqual(person)
  })
})

describe('somebody who was erased or never was', () => {
  it('opens to nothing', async () => {
    const id = await seal()
    await db.query('update contact set sealed = null, phone_index = null, erased_at = now() where id = $1', [id])
    expect(await vault.open(id)).toBeNull()
    expect(await vault.masked(id)).toMatchObject({ isErased: true })
    expect(await vault.open(newId(tuesdayMorning))).toBeNull()
  })
})

describe('covering texts for staff', () => {
  it('hides the own name, numbers and rooms, and keeps the length', async () => {
    const text = '我是欧阳修文，住3栋502室，电话139-1234-5678，身份证11010519491231002X。'
    const covered = (await vault.cover(await seal()))(text)
    expect(covered).toHaveLength(text.length)
    for (const part of ['修文', '502', '139-1234-5678', '19491231']) expect(covered).not.toContain(part)
    expect(covered).toContain('我是欧阳**')
  })

  it('of nobody hides numbers all the same', async () => {
    expect((await vault.cover(null))('电话13912345678')).toBe('电话139****5678')
  })
})

describe('tracking links', () => {
  it('are the same for the same request and cannot be guessed from another', () => {
    const token = vault.trackingToken('018f0000-0000-7000-8000-000000000001')
    expect(token).toMatch(/^[\w-]{26}$/)
    expect(new Vault(db, cityCode, masterKey).trackingToken('018f0000-0000-7000-8000-000000000001')).toBe(token)
    expect(vault.trackingToken('018f0000-0000-7000-8000-000000000002')).not.toBe(token)
  })
})
