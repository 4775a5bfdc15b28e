import { describe, expect, it } from 'vitest'
import { compileTemplate, textOf } from './template.ts'

describe('compileTemplate', () => {
  it('fills fields, alternatives and literal words', () => {
    expect(compileTemplate('{city}-{id}').fill({ city: 'sf', id: 12 })).toBe('sf-12')
    expect(compileTemplate('{text|full}').fill({ text: ' ', full: '全文' })).toBe('全文')
    expect(compileTemplate('固定').fill({})).toBe('固定')
  })

  it('is empty when all its fields are', () => {
    expect(compileTemplate('{address} ({lat}, {lon})').fill({ address: '', lat: null })).toBe('')
    expect(compileTemplate('{address} ({lat}, {lon})').fill({ address: 'A', lat: '', lon: '' })).toBe('A (, )')
  })
})

describe('textOf', () => {
  it('leaves nothing that the database cannot hold', () => {
    expect(textOf('a\u0000b\u0007\r\nc\ud83d')).toBe('ab\nc\ufffd')
    expect(textOf('小区😀😀')).toBe('小区😀😀')
    expect(textOf({ a: 1 })).toBe('{"a":1}')
    expect(textOf(0)).toBe('0')
    expect(textOf(undefined)).toBe('')
  })
})
