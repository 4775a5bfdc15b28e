import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, readJson } from './read-json.ts'
import { writeJson } from './write-json.ts'

const json = fc.jsonValue({ maxDepth: 4 })

describe('reading a policy as text', () => {
  it('gives what JSON.parse gives, whatever the document', () => {
    fc.assert(fc.property(json, fc.constantFrom(undefined, 2), (value, space) => { expect(readJson(JSON.stringify(value, null, space)).value).toEqual(JSON.parse(JSON.stringify(value))) }))
  })

  it('knows where each field stands, from its name on', () => {
    const text = '{\n  "a": [1, { "b/c": "x" }],\n  "d": {}\n}'
    const { places } = readJson(text)
    const at = (pointer: string) => { const { from, to } = placeOf(places, pointer); return text.slice(from, to) }
    expect([at('/a/0'), at('/a/1/b~1c'), at('/d'), at('/d/missing'), at('/nowhere')]).toEqual(['1', '"b/c": "x"', '"d": {}', '"d": {}', ''])
  })

  it.each([
    ['{ "a": 1, "a": 2 }', 10, '写了两次'], ['{ "a": 1 "b": 2 }', 9, '逗号'], ['{ a: 1 }', 2, '双引号'], ['{ "a": 好 }', 7, '不是有效的值'], ['{ "a": "没完\n }', 7, '结束的双引号'], ['[1, 2', 5, '逗号或 ]'],
    ['{} {}', 3, '多余'], ['{ "a" 1 }', 6, '冒号'], ['', 0, '没有写完'], ['[1,]', 3, '值'],
  ])('says where %s is wrong', (text, at, says) => {
    const { fault } = readJson(text)
    expect([fault!.at, fault!.zh]).toEqual([at, expect.stringContaining(says)])
  })

  it('a key of every object may be anything, also what objects are born with', () => {
    expect(JSON.stringify(readJson('{"__proto__": 1, "constructor": 2}').value)).toBe('{"__proto__":1,"constructor":2}')
  })
})

describe('writing a policy as text', () => {
  it('is read back as it was, key by key in the same order', () => {
    fc.assert(fc.property(json, (value) => { expect(JSON.stringify(readJson(writeJson(value)).value)).toBe(JSON.stringify(JSON.parse(JSON.stringify(value)))) }))
  })

  it('keeps in one line what fits, and breaks the rest', () => {
    expect(writeJson({ note: '说明', days: [{ on: '2026-10-01', name: '国庆' }], empty: [], none: {} }, 60)).toBe('{\n  "note": "说明",\n  "days": [{ "on": "2026-10-01", "name": "国庆" }],\n  "empty": [],\n  "none": {}\n}\n')
    expect(writeJson({ words: ['一二三四五六七八九十', '一二三四五六七八九十'] }, 30)).toBe('{\n  "words": [\n    "一二三四五六七八九十",\n    "一二三四五六七八九十"\n  ]\n}\n')
  })
})
