import { describe, expect, it } from 'vitest'
import { emptySheet, isBlank, missingOf, readOut, requestOf, sameCaller, sheetOf, wayOf, type Decided } from './sheet.ts'

const unit = { code: '990101001', name: '望江街道办事处', shortName: '望江街道' }
const matter = { code: 'M0001', name: '流动摊贩占道', path: '城市管理/占道经营' }
const decided: Decided = { matter, kind: 'complaint', proposal: { lead: unit, co: [], deadlineClass: '7d', urgency: 'normal', because: [], missing: [], handling: null } }
const sheet = { ...emptySheet, phone: '19900000001', narrative: ' 望江花园楼下烧烤摊占道 ' }
const call = { callId: 'call', draftId: null }
const event = { workOrderId: '1', orderNo: 'LL1', title: '烧烤摊' }

describe('wayOf', () => {
  it('dispatches when the lists name a unit, else leaves it to the dispatch desk', () => {
    expect(wayOf(sheet, decided, false)).toBe('dispatch')
    expect(wayOf(sheet, { ...decided, matter: null }, false)).toBe('accept')
    expect(wayOf(sheet, { ...decided, proposal: null }, false)).toBe('accept')
  })

  it('attaches where the call-taker said so, and an answer comes before everything', () => {
    expect(wayOf({ ...sheet, attachTo: event }, decided, false)).toBe('attach')
    expect(wayOf({ ...sheet, attachTo: event }, decided, true)).toBe('answer')
  })
})

describe('requestOf', () => {
  it('sends one thing: a dispatch, an attachment or an answer', () => {
    expect(requestOf(sheet, decided, 'dispatch', call)).toMatchObject({ narrative: '望江花园楼下烧烤摊占道', dispatchTo: { lead: '990101001', co: [] }, matterCode: 'M0001' })
    const attached = requestOf({ ...sheet, attachTo: event }, decided, 'attach', call)
    expect(attached.attachTo).toBe('1')
    expect(attached.dispatchTo).toBeUndefined()
    expect(requestOf({ ...sheet, answer: '请到大厅办理', basis: '办事指南' }, decided, 'answer', call).directAnswer).toEqual({ answer: '请到大厅办理', basis: '办事指南' })
  })

  it('keeps name and phone of an anonymous caller back', () => {
    expect(requestOf({ ...sheet, isAnonymous: true }, decided, 'accept', call).contact).toBeUndefined()
  })
})

describe('missingOf', () => {
  it('names the first thing that is missing', () => {
    expect(missingOf(emptySheet, 'accept')).toBe('narrative')
    expect(missingOf({ ...sheet, phone: '' }, 'accept')).toBe('contact')
    expect(missingOf({ ...sheet, phone: '', isAnonymous: true }, 'accept')).toBeNull()
    expect(missingOf(sheet, 'answer')).toBe('answer')
    expect(missingOf({ ...sheet, answer: '请到大厅办理' }, 'answer')).toBe('basis')
  })
})

describe('drafts', () => {
  it('come back as they were', () => {
    expect(sheetOf(JSON.parse(JSON.stringify(sheet)) as Record<string, unknown>)).toEqual(sheet)
  })

  it('of another version do no harm', () => {
    expect(sheetOf({ narrative: 7, phone: '1', unknown: true, files: 'x' })).toEqual({ ...emptySheet, phone: '1' })
  })

  it('are kept only when there is something in them', () => {
    expect(isBlank({ ...emptySheet, phone: '19900000001' })).toBe(true)
    expect(isBlank(sheet)).toBe(false)
  })
})

describe('sameCaller', () => {
  it('keeps the caller and nothing of the request', () => {
    expect(sameCaller(sheet)).toEqual({ ...emptySheet, phone: '19900000001' })
  })
})

describe('readOut', () => {
  it('groups by four and leaves no figure alone', () => {
    expect(readOut('2611230015010')).toBe('2611 2300 15010')
    expect(readOut('26112300150101')).toBe('2611 2300 1501 01')
    expect(readOut('123')).toBe('123')
  })
})
