import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, withoutHead } from './json-difference.ts'

const lines = (before: unknown, after: unknown) => differenceOf(before, after).map(({ change, pointer, label, before: was, after: now }) => `${change} ${pointer}${label ? ` (${label})` : ''} ${JSON.stringify(was)} → ${JSON.stringify(now)}`)

describe('what a newer document says differently', () => {
  it('the head that publication writes is no difference', () => {
    expect(lines({ version: '1', effectiveFrom: '2024-01-01', a: 1 }, { version: '2', effectiveFrom: '2026-01-01', a: 1 })).toEqual([])
    expect(withoutHead({ version: '1', effectiveFrom: 'x', a: { version: '2' } })).toEqual({ a: { version: '2' } })
  })

  it('fields: added, removed, changed, each with its place', () => {
    expect(lines({ a: 1, b: { c: 'x' }, d: null }, { a: 2, b: { c: 'x', e: [1] } })).toEqual(['changed /a  1 → 2', 'added /b/e undefined → [1]', 'removed /d null → undefined'].map((line) => line.replace('  ', ' ')))
    expect(lines({ 'a/b': 1, 'c~d': 1 }, { 'a/b': 2, 'c~d': 2 })).toEqual(['changed /a~1b 1 → 2', 'changed /c~0d 1 → 2'])
  })

  it('an entry put into a list is one change, wherever it stands', () => {
    const entry = (code: string, name = code) => ({ code, name })
    expect(lines({ entries: [entry('1'), entry('2'), entry('3')] }, { entries: [entry('0'), entry('1'), entry('2', '改了'), entry('3')] }))
      .toEqual(['added /entries/0 (0 0) undefined → {"code":"0","name":"0"}', 'changed /entries/2/name (2 改了) "2" → "改了"'])
    expect(lines({ entries: [entry('1'), entry('2')] }, { entries: [entry('2')] })).toEqual(['removed /entries/0 (1 1) {"code":"1","name":"1"} → undefined'])
    expect(lines({ entries: [entry('1'), entry('2')] }, { entries: [entry('2'), entry('1')] })).toEqual(['changed /entries ["1","2"] → ["2","1"]'])
  })

  it('lists of plain values tell which came and which went', () => {
    expect(lines({ words: ['着火', '浓烟'] }, { words: ['着火', '爆炸'] })).toEqual(['added /words/1 undefined → "爆炸"', 'removed /words/1 "浓烟" → undefined'])
    expect(lines({ lines: ['甲', '甲'] }, { lines: ['甲'] })).toEqual(['changed /lines ["甲","甲"] → ["甲"]'])
  })

  it('is empty exactly when the documents say the same, whatever the order of their keys', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    fc.assert(fc.property(json, (value) => { expect(differenceOf({ value }, { value: structuredClone(value) })).toEqual([]) }))
    const sorted = (value: unknown): string => (Array.isArray(value) ? `[${value.map(sorted).join()}]` : value !== null && typeof value === 'object' ? `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${sorted((value as Record<string, unknown>)[key])}`).join()}}` : Object.is(value, -0) ? '-0' : JSON.stringify(value))
    fc.assert(fc.property(json, json, (one, other) => { expect(differenceOf({ x: one }, { x: other }).length === 0).toBe(sorted(one) === sorted(other)) }))
  })
})
