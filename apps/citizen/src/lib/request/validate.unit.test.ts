import { describe, expect, it } from 'vitest'
import { emptyDraft, type Draft } from './draft.ts'
import { limits } from './limits.ts'
import { blamedField, checkStep, phoneDigits } from './validate.ts'

const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft(), narrative: '路灯不亮', reach: 'phone', phone: '13812345678', ...part })
const fields = (...args: Parameters<typeof checkStep>) => checkStep(...args).map(({ field }) => field)

describe('answers', () => {
  it('are good when they are good', () => {
    expect(checkStep('check', draft({}))).toEqual([])
    expect(checkStep('check', draft({ reach: 'anonymous', phone: '' }))).toEqual([])
  })

  it('need words, but no place and no photo', () => {
    expect(fields('what', draft({ narrative: ' 1 ' }))).toEqual(['narrative'])
    expect(fields('where', draft({}))).toEqual([])
    expect(fields('photos', draft({}))).toEqual([])
  })

  it('are never cut: too long is said with the number of characters too many', () => {
    const [error] = checkStep('what', draft({ narrative: '啊'.repeat(limits.narrativeMost + 3) }))
    expect(error?.zh).toContain('删去 3 个字')
    expect(fields('where', draft({ placeText: '望'.repeat(150), address: '江'.repeat(60) }))).toEqual(['address'])
    expect(fields('reach', draft({ name: '王'.repeat(51) }))).toEqual(['name'])
  })

  it.each(['13812345678', '+86 138 1234 5678', '１３８１２３４５６７８', '0571-8765 4321', '87654321', '4001234567'])('take %s as a phone number', (phone) => {
    expect(fields('reach', draft({ phone }))).toEqual([])
  })
  it.each(['', '1381234567', '138123456789', '12345', 'abc'])('do not take "%s" as a phone number', (phone) => {
    expect(fields('reach', draft({ phone }))).toEqual(['phone'])
  })

  it('ask for a choice of how to be reached', () => {
    expect(fields('reach', draft({ reach: null, phone: '' }))).toEqual(['reach-phone'])
  })

  it('list all errors in the order of the questions', () => {
    expect(checkStep('check', draft({ narrative: '', phone: '1' })).map(({ step }) => step)).toEqual(['what', 'reach'])
  })
})

describe('phone digits', () => {
  it('are without country code and signs', () => {
    expect(phoneDigits('+86-138 1234 5678')).toBe('13812345678')
  })
})

describe('a refusal of the server', () => {
  it('leads to the answer that it is about', () => {
    expect(blamedField({ code: 'PHONE_NOT_VALID' })).toEqual({ field: 'phone', step: 'reach' })
    expect(blamedField({ code: 'INVALID_INPUT', fieldErrors: [{ path: 'address' }] })).toEqual({ field: 'address', step: 'where' })
    expect(blamedField({ code: 'UNEXPECTED' })).toBeNull()
  })
})
