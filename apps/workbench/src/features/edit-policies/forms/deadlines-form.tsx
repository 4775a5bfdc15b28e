import { Button, either, say, useT, type Words } from '@suban/ui'
import { Fragment, useId, useState, type ReactNode } from 'react'
import { Field } from '../../../lib/field.tsx'
import { numberIn, valueAt, withValue, type DocumentFormProps } from './form.ts'

type Limit = {
  readonly duration: { readonly amount: number | string; readonly unit: Unit }
  readonly rule: { readonly startOn: keyof typeof starts; readonly dueBy: keyof typeof ends }
  readonly warnMinutesLeft?: number | string
  readonly basis: string
  readonly confidence: keyof typeof confidences
}
type Unit = keyof typeof units
type Clock = { readonly byClass: Readonly<Record<string, Limit | null>> }

const units = {
  minute: { zh: '分钟', en: 'minutes' }, hour: { zh: '小时', en: 'hours' }, day: { zh: '天', en: 'days' },
  workingMinute: { zh: '工作分钟', en: 'working minutes' }, workingHour: { zh: '工作小时', en: 'working hours' }, workingDay: { zh: '工作日', en: 'working days' },
} as const satisfies Record<string, Words>
const starts = { immediately: { zh: '从开始那一刻起算', en: 'counts from the start' }, nextDay: { zh: '从次日零点起算', en: 'counts from the next day' } } as const satisfies Record<string, Words>
const ends = { sameTime: { zh: '时刻到即到期', en: 'due to the minute' }, endOfService: { zh: '当日服务结束到期', en: 'due when service ends' }, endOfDay: { zh: '当日 24 点到期', en: 'due at midnight' } } as const satisfies Record<string, Words>
const confidences = { high: { zh: '有明文', en: 'written' }, medium: { zh: '有出处', en: 'has a source' }, low: { zh: '常见做法', en: 'common practice' }, preset: { zh: '预设', en: 'preset' } } as const satisfies Record<string, Words>

/** The class that serves those not named. */
const any = '*'
const begin: Limit = { duration: { amount: 1, unit: 'day' }, rule: { startOn: 'immediately', dueBy: 'sameTime' }, basis: '', confidence: 'preset' }

const lengthOf = (limit: Limit | null | undefined, t: (zh: string, en: string) => string): string =>
  limit === undefined ? '' : limit === null ? t('不设', 'none') : `${limit.duration.amount} ${unitWord(limit.duration)}`
const unitWord = ({ amount, unit }: Limit['duration']): string => (units[unit] ? (amount === 1 ? say(units[unit]).replace(/s$/, '') : say(units[unit])) : unit)

const Choose = <Value extends string>({ id, options, value, isFixed, onChange }: { readonly id?: string; readonly options: Readonly<Record<Value, Words>>; readonly value: Value; readonly isFixed: boolean; readonly onChange: (value: Value) => void }) => (
  <select className="sb-input" id={id} value={value} disabled={isFixed} onChange={(event) => { onChange(event.target.value as Value) }}>
    {(Object.keys(options) as Value[]).map((option) => <option key={option} value={option}>{say(options[option])}</option>)}
  </select>
)

type LimitFieldsProps = { readonly limit: Limit; readonly isFixed: boolean; readonly onChange: (limit: Limit) => void; readonly children: ReactNode }
const LimitFields = ({ limit, isFixed, onChange, children }: LimitFieldsProps) => {
  const t = useT()
  const id = useId()
  const change = (path: readonly string[], value: unknown) => { onChange(withValue(limit, path, value)) }
  return (
    <div className="policy-limit">
      <div className="field-pair">
        <Field label={t('多长', 'How long')} htmlFor={`${id}amount`}>
          <div className="policy-amount">
            <input className="sb-input sb-number" id={`${id}amount`} inputMode="decimal" autoFocus value={String(limit.duration.amount)} readOnly={isFixed} onChange={(event) => { change(['duration', 'amount'], numberIn(event.target.value)) }} />
            <Choose options={units} value={limit.duration.unit} isFixed={isFixed} onChange={(unit) => { change(['duration', 'unit'], unit) }} />
          </div>
        </Field>
        <Field label={t('从何时起算', 'From when')} htmlFor={`${id}start`}><Choose id={`${id}start`} options={starts} value={limit.rule.startOn} isFixed={isFixed} onChange={(startOn) => { change(['rule', 'startOn'], startOn) }} /></Field>
        <Field label={t('怎样算到期', 'When it is due')} htmlFor={`${id}due`}><Choose id={`${id}due`} options={ends} value={limit.rule.dueBy} isFixed={isFixed} onChange={(dueBy) => { change(['rule', 'dueBy'], dueBy) }} /></Field>
        <Field label={t('剩多少分钟亮黄灯', 'Yellow at minutes left')} htmlFor={`${id}warn`} hint={t('不填按灯的比例', 'empty: by the lamps’ share')}>
          <input className="sb-input sb-number" id={`${id}warn`} inputMode="decimal" value={String(limit.warnMinutesLeft ?? '')} readOnly={isFixed} onChange={(event) => { change(['warnMinutesLeft'], event.target.value === '' ? undefined : numberIn(event.target.value)) }} />
        </Field>
      </div>
      <div className="field-pair">
        <Field label={t('依据', 'Basis')} htmlFor={`${id}basis`}><input className="sb-input" id={`${id}basis`} value={limit.basis} readOnly={isFixed} onChange={(event) => { change(['basis'], event.target.value) }} /></Field>
        <Field label={t('把握', 'Confidence')} htmlFor={`${id}confidence`}><Choose id={`${id}confidence`} options={confidences} value={limit.confidence} isFixed={isFixed} onChange={(confidence) => { change(['confidence'], confidence) }} /></Field>
      </div>
      {children}
    </div>
  )
}

/** 时限表: a row a clock, a column a deadline class. A cell opens below its row; what differs from the version in force is marked. */
export const DeadlinesForm = ({ body, base, names, isFixed, onChange }: DocumentFormProps) => {
  const t = useT()
  const [open, setOpen] = useState<{ readonly clock: string; readonly column: string } | null>(null)
  const clocks = (body['clocks'] ?? {}) as Readonly<Record<string, Clock>>
  const classes = (body['classes'] ?? {}) as Readonly<Record<string, { readonly name: string }>>
  const columns = [any, ...Object.keys(classes)]
  const nameOf = (clock: string) => (names[clock] ? either(names[clock].zh, names[clock].en) : clock)
  const columnName = (column: string) => (column === any ? t('各类相同', 'All classes') : `${column} ${classes[column]?.name ?? ''}`)
  const change = (clock: string, column: string, limit: Limit | null | undefined) => { onChange(withValue(body, ['clocks', clock, 'byClass', column], limit) as Record<string, unknown>) }

  const cell = (clock: string, column: string) => {
    const own = clocks[clock]?.byClass[column]
    const shown = own === undefined ? clocks[clock]?.byClass[any] : own
    const isChanged = base !== null && JSON.stringify(own) !== JSON.stringify(valueAt(base, ['clocks', clock, 'byClass', column]))
    const isOpen = open?.clock === clock && open.column === column
    return (
      <td key={column} className={isChanged ? 'policy-changed' : ''}>
        <button type="button" className={`policy-cell ${own === undefined ? 'sb-muted' : ''}`} aria-expanded={isOpen} aria-label={`${nameOf(clock)} ${columnName(column)} ${lengthOf(shown, t)}${isChanged ? t('，已改', ', changed') : ''}`}
          onClick={() => { setOpen(isOpen ? null : { clock, column }) }}>{own === undefined && column === any ? '—' : lengthOf(shown, t) || '—'}</button>
      </td>
    )
  }

  const editor = ({ clock, column }: { clock: string; column: string }) => {
    const own = clocks[clock]?.byClass[column]
    const shared = clocks[clock]?.byClass[any]
    const tools = (
      <div className="sb-row">
        {!isFixed && own !== null ? <Button look="quiet" onClick={() => { change(clock, column, null) }}>{t('不设到期', 'No due time')}</Button> : null}
        {!isFixed && own !== undefined && column !== any && shared !== undefined ? <Button look="quiet" onClick={() => { change(clock, column, undefined) }}>{t('改回与各类相同', 'Same as all classes')}</Button> : null}
        <Button look="quiet" onClick={() => { setOpen(null) }}>{t('收起', 'Close')}</Button>
      </div>
    )
    return (
      <td colSpan={columns.length + 1} className="policy-open-cell">
        <h3 className="sb-small-title">{nameOf(clock)} · {columnName(column)}</h3>
        {own ? <LimitFields key={`${clock}${column}`} limit={own} isFixed={isFixed} onChange={(limit) => { change(clock, column, limit) }}>{tools}</LimitFields> : (
          <>
            <p className="sb-muted">{own === null ? t('这个时钟对这一类不设到期。', 'This clock has no due time for this class.') : t(`没有单独设定，与各类相同：${lengthOf(shared, t) || '未设'}。`, `Not set on its own; as for all classes: ${lengthOf(shared, t) || 'not set'}.`)}</p>
            <div className="sb-row">{isFixed ? null : <Button onClick={() => { change(clock, column, shared ?? begin) }}>{t('单独设定', 'Set it')}</Button>}{tools.props.children}</div>
          </>
        )}
      </td>
    )
  }

  return (
    <div className="policy-scroll">
      <table className="sb-table policy-deadlines">
        <thead><tr><th>{t('时钟', 'Clock')}</th>{columns.map((column) => <th key={column}>{columnName(column)}</th>)}</tr></thead>
        <tbody>
          {Object.keys(clocks).map((clock) => (
            <Fragment key={clock}>
              <tr><th scope="row">{nameOf(clock)}</th>{columns.map((column) => cell(clock, column))}</tr>
              {open?.clock === clock ? <tr>{editor(open)}</tr> : null}
            </Fragment>
          ))}
        </tbody>
      </table>
      <p className="sb-muted policy-note">{t('暂停、延期的规定，灯和例子，请在「文本」里改。', 'Pauses, extensions, lamps and examples are edited as text.')}</p>
    </div>
  )
}
