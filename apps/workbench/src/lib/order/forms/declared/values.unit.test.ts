import type { WorkOrder } from '@suban/contract'
import { say } from '@suban/ui/i18n'
import { describe, expect, it } from 'vitest'
import type { Field, Row } from './declaration.ts'
import { blankRow, blankValues, bodyOf, missingIn, optionsFor } from './values.ts'

const order = { orderNo: '2611220001', assignments: [{ no: 1, unit: { shortName: '城管局' } }] } as unknown as WorkOrder
const label = (zh: string) => ({ zh, en: zh })
const unit = { code: 'U1', name: '城市管理局', shortName: '城管局' }
const milestones = {
  kind: 'rows', name: 'milestones', label: label('步骤'), most: 5, more: label('再加一步'),
  fields: [{ kind: 'day', name: 'on', label: label('日期') }, { kind: 'text', name: 'text', label: label('做什么'), least: 2, most: 200 }],
} satisfies Field
const fields: readonly Field[] = [
  { kind: 'longText', name: 'reason', label: label('理由'), least: 4, most: 100 },
  { kind: 'text', name: 'note', label: label('说明'), required: false, least: 4, most: 100, initial: ({ orderNo }) => `见 ${orderNo}` },
  { kind: 'select', name: 'no', label: label('份额'), options: ({ assignments }) => assignments.map((one) => ({ value: one.no, label: label(one.unit.shortName) })) },
  { kind: 'units', name: 'units', label: label('单位'), least: 2 },
  { kind: 'unit', name: 'lead', label: label('主办'), required: false },
  { kind: 'day', name: 'until', label: label('到哪天') },
  { kind: 'instant', name: 'at', label: label('何时'), required: false },
  { kind: 'number', name: 'days', label: label('天数'), least: 1, most: 60 },
  { kind: 'switch', name: 'isPublic', label: label('公开'), initial: () => true },
  { kind: 'attachments', name: 'attachmentIds', label: label('附件'), required: false },
  milestones,
]
const blank = blankValues(fields, order)
const row = (id: number, on: string, text: string): Row => ({ id, values: { on, text } })
const full = { ...blank, reason: '  需要协调多方 ', no: 1, units: [unit, { ...unit, code: 'U2' }], until: '2026-12-01', days: 15, milestones: [row(0, '2026-11-25', '进场'), row(1, '', ' ')] }
const complaint = (changed: object) => { const words = missingIn(fields, { ...full, ...changed }); return words && say(words) }

describe('the values of a declared form', () => {
  it('begins with what the declaration says of this order', () => {
    expect(blank).toMatchObject({ reason: '', note: '见 2611220001', no: null, units: [], isPublic: true, days: null, milestones: [{ id: 0, values: { on: '', text: '' } }] })
    expect(optionsFor((fields[2] as Extract<Field, { kind: 'select' }>).options, order)).toEqual([{ value: 1, label: label('城管局') }])
    expect(blankRow(milestones, order, 7)).toEqual(row(7, '', ''))
  })

  it('names what is missing, in the order of the fields, until there is nothing', () => {
    expect(say(missingIn(fields, blank)!)).toBe('请填写：理由')
    expect(complaint({})).toBeNull()
    expect(complaint({ reason: '急 ' })).toBe('理由：再写 3 个字')
    expect(complaint({ note: '' })).toBeNull()
    expect(complaint({ note: '短' })).toBe('说明：再写 3 个字')
    expect(complaint({ no: null })).toBe('请选择：份额')
    expect(complaint({ units: [unit] })).toBe('请选择：单位')
    expect(complaint({ until: '' })).toBe('请选择：到哪天')
    expect(complaint({ days: 61 })).toBe('天数：1 到 60')
    expect(complaint({ milestones: [row(0, '', '')] })).toBe('请填写：步骤')
    expect(complaint({ milestones: [row(0, '2026-11-25', '进场'), row(1, '', '完工')] })).toBe('请选择：日期')
  })

  it('sends codes, ids and instants with their zone, trimmed, without what was left blank', () => {
    const values = { ...full, note: '', lead: unit, at: '2026-11-22T14:05', attachmentIds: [{ id: 'A', name: 'a.jpg', mediaType: 'image/jpeg', bytes: 1, url: '' }] }
    expect(bodyOf(fields, values)).toEqual({
      reason: '需要协调多方', no: 1, units: ['U1', 'U2'], lead: 'U1', until: '2026-12-01', at: '2026-11-22T14:05:00+08:00', days: 15, isPublic: true, attachmentIds: ['A'],
      milestones: [{ on: '2026-11-25', text: '进场' }],
    })
    expect(Object.keys(bodyOf(fields, full))).toEqual(['reason', 'note', 'no', 'units', 'until', 'days', 'isPublic', 'milestones'])
  })
})
