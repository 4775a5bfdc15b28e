import { describe, expect, it } from 'vitest'
import { numberIn, valueAt, withValue } from './form.ts'

describe('changing a document through a form', () => {
  const document = { a: { b: 1, c: [1, 2, 3] }, z: 0 }

  it('sets a value and leaves the rest, with its order of keys', () => {
    const changed = withValue(document, ['a', 'b'], 2)
    expect(JSON.stringify(changed)).toBe('{"a":{"b":2,"c":[1,2,3]},"z":0}')
    expect(changed.a.c).toBe(document.a.c)
    expect(document.a.b).toBe(1)
  })

  it('takes out a field or an item, puts in a field', () => {
    expect(withValue(document, ['a', 'c', 1], undefined)).toEqual({ a: { b: 1, c: [1, 3] }, z: 0 })
    expect(withValue(document, ['a', 'b'], undefined)).toEqual({ a: { c: [1, 2, 3] }, z: 0 })
    expect(withValue(document, ['new', 'field'], 'x')).toEqual({ ...document, new: { field: 'x' } })
  })

  it('reads along a path', () => {
    expect([valueAt(document, ['a', 'c', 2]), valueAt(document, ['a', 'x', 'y']), valueAt(null, ['a'])]).toEqual([3, undefined, undefined])
  })

  it('a number half typed stays text', () => {
    expect(['3', '0.5', '', '-', '3 天', '1e3'].map(numberIn)).toEqual([3, 0.5, '', '-', '3 天', 1000])
  })
})
