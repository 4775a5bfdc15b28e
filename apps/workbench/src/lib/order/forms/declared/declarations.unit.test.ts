import { orderCommands, type WorkOrder } from '@suban/contract'
import { describe, expect, it } from 'vitest'
import type { CommandName } from '../../command-name.ts'
import { forms } from '../index.ts'
import type { Declaration, Field, TextField, Value, Values } from './declaration.ts'
import { blankValues, bodyOf, missingIn, optionsFor } from './values.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
/** Enough of an order for what a declaration reads of it. */
const unit = (code: string) => ({ code, name: '城市管理局', shortName: '城管局' })
/** One department has come, one has not, one was let go and has not judged the call. */
const whistle = {
  no: 1, kind: 'daily', matter: '占道', isOurs: true, endedAt: null, end: null,
  summons: [[null, null], ['2026-12-01T01:00:00Z', null], ['2026-12-01T01:00:00Z', '2026-12-01T02:00:00Z']].map(([arrivedAt, releasedAt], at) => ({ unit: unit(`D${at}`), isOurs: true, arrivedAt, releasedAt, callScore: null })),
}
/** One that waits for its answer, one that the lead has answered, one that was published. */
const supervisions = [['remind', false], ['publish', false], ['publish', true]].map(([rung, isPublished], at) => ({
  no: at + 1, unit: unit('U1'), rung, turn: 'unit', can: { reply: true, judge: true }, isInterviewed: false, isPublished, outcome: null, steps: [], readers: [],
}))
const order = {
  supervisions, rungsByHand: ['remind', 'urge', 'supervise', 'interview', 'publish'], suspension: { milestones: [{ no: 1, on: '2026-12-01', text: '进场', doneAt: null }] }, matter: null, kind: 'complaint', place: null, address: '', whistles: [whistle],
  assignments: [{ no: 1, role: 'lead', status: 'handling', unit: unit('U1') }, { no: 2, role: 'co', status: 'handling', unit: unit('U2') }, { no: 3, role: 'co', status: 'signPending', unit: unit('U3') }],
} as unknown as WorkOrder
const isText = (field: Field): field is TextField => field.kind === 'text' || field.kind === 'longText'

/** Something that may stand in the field. */
const filled = (field: Field): Value => {
  switch (field.kind) {
    case 'text': case 'longText': return '字'.repeat(Math.max(1, field.least ?? 0))
    case 'select': return optionsFor(field.options, order)[0]!.value
    case 'multiSelect': return optionsFor(field.options, order).slice(0, Math.max(1, field.least ?? 0)).map((option) => option.value)
    case 'unit': return { code: 'U1', name: '单位', shortName: '单位' }
    case 'units': return Array.from({ length: Math.max(1, field.least ?? 0) }, (_none, at) => ({ code: `U${at}`, name: '单位', shortName: '单位' }))
    case 'matter': return { code: '0101', name: '事项', path: '' }
    case 'day': return '2026-12-01'
    case 'instant': return '2026-12-01T09:30'
    case 'number': return field.least
    case 'switch': return true
    case 'attachments': return [{ id, name: 'a.jpg', mediaType: 'image/jpeg', bytes: 1, url: '' }]
    case 'rows': return Array.from({ length: Math.max(1, field.least ?? 0) }, (_none, at) => ({ id: at, values: valuesOf(field.fields) }))
  }
}
const valuesOf = (fields: readonly Field[]): Values => Object.fromEntries(fields.map((field) => [field.name, filled(field)]))

const declared = Object.entries(forms).flatMap(([name, entry]) => ('declared' in entry ? [{ name: name as CommandName, form: entry.declared as Declaration<never> as { readonly fields: readonly Field[] } }] : []))

describe('declared forms', () => {
  it('are there', () => { expect(declared.length).toBeGreaterThan(8) })

  it.each(declared)('$name: its fields are those of the command, and what it sends is taken', ({ name, form: { fields } }) => {
    const takes = (values: Values) => orderCommands[name].safeParse(bodyOf(fields, values))
    const full = valuesOf(fields)
    expect(missingIn(fields, full)).toBeNull()
    expect(takes(full)).toMatchObject({ success: true })
    // What the schema does not know, it drops: a field of another name would be lost.
    expect(Object.keys(takes(full).data!)).toEqual(expect.arrayContaining(fields.map((field) => field.name)))
    const needed = Object.fromEntries(fields.map((field) => [field.name, field.required === false ? blankValues([{ ...field, initial: undefined } as unknown as Field], order)[field.name]! : full[field.name]!]))
    expect(missingIn(fields, needed)).toBeNull()
    expect(takes(needed)).toMatchObject({ success: true })
    for (const field of fields.filter(isText)) {
      const withText = (length: number) => takes({ ...full, [field.name]: '字'.repeat(length) }).success
      expect([field.name, withText(field.most), withText(field.most + 1)]).toEqual([field.name, true, false])
      if ((field.least ?? 0) > 1) expect([field.name, withText(field.least! - 1)]).toEqual([field.name, false])
    }
    for (const field of fields) if (field.kind === 'select') for (const { value } of optionsFor(field.options, order)) expect([field.name, value, takes({ ...full, [field.name]: value }).success]).toEqual([field.name, value, true])
  })
})
