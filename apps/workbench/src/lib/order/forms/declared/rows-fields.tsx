import type { WorkOrder } from '@suban/contract'
import { Button, say, useT } from '@suban/ui'
import { Fragment, useRef, type ReactNode } from 'react'
import type { Row, RowField, RowsField, Value } from './declaration.ts'
import { blankRow } from './values.ts'

export type RowsFieldsProps = {
  readonly field: RowsField
  readonly order: WorkOrder
  readonly rows: readonly Row[]
  readonly onChange: (rows: readonly Row[]) => void
  /** Draws one field of a row; the path is that within the body. */
  readonly draw: (inner: RowField, value: Value, onChange: (value: Value) => void, path: string) => ReactNode
  readonly path: string
}

/** A group of fields as often as it is needed; one more by the button below, one less by the button in its row. */
export const RowsFields = ({ field, order, rows, onChange, draw, path }: RowsFieldsProps) => {
  const t = useT()
  const next = useRef(Math.max(-1, ...rows.map((row) => row.id)) + 1)
  const change = (row: Row, name: string, value: Value) => { onChange(rows.map((other) => (other.id === row.id ? { ...other, values: { ...other.values, [name]: value } } : other))) }
  const add = () => { onChange([...rows, blankRow(field, order, next.current)]); next.current += 1 }
  return (
    <div className="rows-fields">
      {rows.map((row, index) => (
        <fieldset key={row.id} className="rows-row">
          <legend className="sb-muted">{t(`第 ${index + 1} 项`, `No ${index + 1}`)}</legend>
          {field.fields.map((inner) => <Fragment key={inner.name}>{draw(inner, row.values[inner.name]!, (value) => { change(row, inner.name, value) }, `${path}.${index}.${inner.name}`)}</Fragment>)}
          {rows.length > 1 ? <button type="button" className="sb-link" onClick={() => { onChange(rows.filter((other) => other.id !== row.id)) }}>{t(`去掉第 ${index + 1} 项`, `Remove no ${index + 1}`)}</button> : null}
        </fieldset>
      ))}
      {rows.length < field.most ? <div><Button onClick={add}>{say(field.more)}</Button></div> : null}
    </div>
  )
}
