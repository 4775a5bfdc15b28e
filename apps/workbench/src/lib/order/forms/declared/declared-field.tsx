import type { MatterRef, UnitRef, WorkOrder } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { Checkbox, Input, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { Choice } from '../../../choice.tsx'
import { Field as Labelled } from '../../../field.tsx'
import { FilesField, type Uploaded } from '../../../files.tsx'
import { LineText, LongText } from '../../../long-text.tsx'
import { MatterPicker } from '../../../pickers/matter-picker.tsx'
import { UnitPicker, UnitsPicker } from '../../../pickers/unit-picker.tsx'
import type { Field, Option, Row, Value } from './declaration.ts'
import { RowsFields } from './rows-fields.tsx'
import { optionsFor } from './values.ts'

/** So many options stand in sight; more of them become a list. */
const inSight = 5

export type DeclaredFieldProps = {
  readonly field: Field
  readonly order: WorkOrder
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What the server said of a field, by its path in the body. */
  readonly errorAt: (path: string) => string | null
  /** The path of the field in the body. */
  readonly path: string
}

/** One field of a declared form, with its label, its hint and what the server said of it. */
export const DeclaredField = (props: DeclaredFieldProps) => {
  const t = useT()
  const id = useId()
  const { field, errorAt, path } = props
  const label = say(field.label)
  const error = errorAt(path)
  if (field.kind === 'switch') {
    return <Labelled label={null} error={error}><Checkbox checked={props.value as boolean} onChange={(event) => { props.onChange(event.target.checked) }}>{label}</Checkbox></Labelled>
  }
  const title = field.required === false ? `${label}${t('（可不填）', ' (optional)')}` : label
  const isGroup = field.kind === 'rows' || field.kind === 'attachments' || isInSight(props)
  return (
    <Labelled label={title} {...(isGroup ? {} : { htmlFor: id })} hint={field.hint ? say(field.hint) : null} error={error}>
      <Control {...props} id={id} title={title} isWrong={error !== null} />
    </Labelled>
  )
}

const isInSight = ({ field, order }: DeclaredFieldProps): boolean => field.kind === 'select' && optionsFor(field.options, order).length <= inSight

type ControlProps = DeclaredFieldProps & { readonly id: string; readonly title: string; readonly isWrong: boolean }

const Control = (props: ControlProps) => {
  const t = useT()
  const { field, order, value, onChange, id, title, isWrong, errorAt, path } = props
  const wrong = isWrong ? { status: 'error' as const } : {}
  const listed = (options: readonly Option[]) => options.map((option) => ({ value: option.value, label: say(option.label) }))
  switch (field.kind) {
    case 'text': return <LineText id={id} autoFocus={field.isStart ?? false} value={value as string} most={field.most} placeholder={field.placeholder ? say(field.placeholder) : ''} onText={onChange} />
    case 'longText': return <LongText id={id} autoFocus={field.isStart ?? false} value={value as string} most={field.most} autoSize={{ minRows: 2, maxRows: 10 }} placeholder={field.placeholder ? say(field.placeholder) : ''} onText={onChange} />
    case 'select': {
      const options = optionsFor(field.options, order)
      if (isInSight(props)) return <Choice name={title} options={options} value={value as Option['value'] | null} onChange={onChange} />
      return <Select<Option['value']> id={id} {...wrong} value={value as Option['value'] | null} onChange={(chosen) => { onChange(chosen ?? null) }} allowClear={field.required === false} placeholder={t('请选择', 'Choose')} showSearch={{ optionFilterProp: 'label' }} options={listed(options)} />
    }
    case 'multiSelect': return (
      <Select<Option['value'][]> mode="multiple" id={id} {...wrong} value={[...(value as readonly Option['value'][])]} onChange={onChange} {...(field.most === undefined ? {} : { maxCount: field.most })} allowClear placeholder={t('请选择', 'Choose')}
        showSearch={{ optionFilterProp: 'label' }} options={listed(optionsFor(field.options, order))} />
    )
    case 'unit': return <UnitPicker id={id} value={value as UnitRef | null} onChange={onChange} />
    case 'units': return <UnitsPicker id={id} value={value as readonly UnitRef[]} onChange={onChange} placeholder={t('单位名称或拼音首字母', 'Unit name or pinyin initials')} {...(field.most === undefined ? {} : { most: field.most })} />
    case 'matter': return <MatterPicker id={id} value={value as MatterRef | null} onChange={onChange} />
    // The browser's own fields: they are worked by the keyboard everywhere, and read out.
    case 'day': return <Input id={id} type="date" className="short-field" {...wrong} value={value as string} onChange={(event) => { onChange(event.target.value) }} />
    case 'instant': return <Input id={id} type="datetime-local" className="short-field" {...wrong} value={value as string} onChange={(event) => { onChange(event.target.value) }} />
    case 'number': return <InputNumber<number> id={id} className="short-field" {...wrong} value={value as number | null} onChange={onChange} {...(field.unit ? { suffix: say(field.unit) } : {})} />
    case 'attachments': return <FilesField label={t('选择照片或文件', 'Choose photos or files')} files={value as readonly Uploaded[]} onChange={onChange} {...(field.most === undefined ? {} : { most: field.most })} />
    case 'rows': return (
      <RowsFields field={field} order={order} rows={value as readonly Row[]} onChange={onChange} path={path}
        draw={(inner, innerValue, change, at) => <DeclaredField field={inner} order={order} value={innerValue} onChange={change} errorAt={errorAt} path={at} />} />
    )
    case 'switch': return null
  }
}
