import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileMapping } from './map-row.ts'
import { parseMapping, type ImportMapping } from './mapping.ts'

const folder = fileURLToPath(new URL('../../../../../../policies/import-mappings/', import.meta.url))
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
const importedAt = Date.UTC(2026, 0, 15)

const load = async (file: string): Promise<ImportMapping> => {
  const answer = parseMapping(JSON.parse(await readFile(folder + file, 'utf8')))
  if ('faults' in answer) throw new Error(answer.faults.join('\n'))
  return answer.mapping
}

/** Instants as the examples write them. */
const written = (row: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, name.endsWith('At') && typeof value === 'number' ? new Date(value).toISOString() : value]))

describe.each(files)('%s', (file) => {
  it('does what its examples say', async () => {
    const mapping = await load(file)
    const map = compileMapping(mapping)
    for (const { name, given, expect: wanted } of mapping.examples) {
      const row = map(given, importedAt)
      if ('code' in row) expect({ name, rejected: row.code }).toEqual({ name, ...wanted })
      else expect({ name, ...written(row) }, name).toMatchObject(wanted)
    }
  })
})

describe('parseMapping', () => {
  it('names each fault with its field', async () => {
    const { source: _source, ...mapping } = await load('teddy-hot.json')
    const answer = parseMapping({ ...mapping, timeZone: 'China/Beijing', channel: 'pigeon', surprise: 1 })
    if (!('faults' in answer)) throw new Error('a broken mapping was taken')
    const faults = answer.faults.join('\n')
    for (const field of ['source', 'timeZone', 'channel', 'surprise']) expect(faults).toContain(field)
  })
})

describe('compileMapping', () => {
  const base = { id: '1', title: '路灯不亮', time: '2019-02-28 11:25:05', text: '坏了一周。' }

  it('keeps the whole of a title that is shown cut or masked', async () => {
    const map = compileMapping(await load('teddy-hot.json'))
    const long = '很长的标题'.repeat(20)
    expect(map({ ...base, title: long }, importedAt)).toMatchObject({ title: `${long.slice(0, 59)}…`, narrative: `${long}\n坏了一周。` })
    const row = map({ ...base, title: '请回电13800138000' }, importedAt)
    expect(row).toMatchObject({ narrative: '请回电13800138000\n坏了一周。' })
    expect('title' in row && row.title).not.toContain('13800138000')
  })

  it('rejects dates that cannot be and narratives that are too long, and says why', async () => {
    const map = compileMapping(await load('teddy-hot.json'))
    expect(map({ ...base, time: '2199-01-01 00:00:00' }, importedAt)).toMatchObject({ code: 'IMPOSSIBLE_DATE' })
    expect(map({ ...base, time: '1970-01-01 00:00:00' }, importedAt)).toMatchObject({ code: 'IMPOSSIBLE_DATE' })
    expect(map({ ...base, text: '字'.repeat(20_001) }, importedAt)).toMatchObject({ code: 'NARRATIVE_TOO_LONG', params: { length: 20_001 } })
    expect(map({ ...base, title: '', text: '\u0000 \n' }, importedAt)).toMatchObject({ code: 'NARRATIVE_EMPTY' })
    expect(map({ ...base, id: 'x'.repeat(201) }, importedAt)).toMatchObject({ code: 'OUTER_ID_TOO_LONG' })
  })

  it('takes a contact only from the fields that the mapping names', async () => {
    const mapping = await load('teddy-hot.json')
    expect(compileMapping(mapping)({ ...base, user: 'A1', phone: '13800138000' }, importedAt)).toMatchObject({ contact: null })
    const named = compileMapping({ ...mapping, contact: { name: '{user}', phone: '{phone}' } })
    expect(named({ ...base, user: 'A1', phone: '13800138000' }, importedAt)).toMatchObject({ contact: { name: 'A1', phone: '13800138000' } })
    expect(named(base, importedAt)).toMatchObject({ contact: null })
  })
})
