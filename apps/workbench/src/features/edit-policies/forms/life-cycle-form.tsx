import { resultTypeLabels } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { useId, type ReactNode } from 'react'
import { numberIn, valueAt, withValue, type DocumentFormProps } from './form.ts'
import { lifeCycleWords, notInForm } from './life-cycle-words.ts'

type Path = readonly string[]
const pointerOf = (path: Path): string => path.map((key) => `/${key}`).join('')

/** 流程规则: every number with what it means. The document says which numbers there are; what it holds besides is edited as text. */
export const LifeCycleForm = ({ body, base, isFixed, onChange }: DocumentFormProps) => {
  const t = useT()
  const id = useId()
  const change = (path: Path, value: unknown) => { onChange(withValue(body, path, value) as Record<string, unknown>) }
  const nameOf = (path: Path) => { const words = lifeCycleWords[pointerOf(path)]; return words ? say(words) : path.at(-1)! }
  const isChanged = (path: Path) => base !== null && JSON.stringify(valueAt(base, path)) !== JSON.stringify(valueAt(body, path))
  const before = (path: Path) => (isChanged(path) ? <span className="sb-muted">{t('原为', 'was')} {JSON.stringify(valueAt(base, path)) ?? '—'}</span> : null)

  const field = (path: Path, value: unknown): ReactNode => {
    const key = pointerOf(path)
    if (notInForm.includes(key)) return null
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
      if (key !== '/evidenceFor') return null
      return (
        <fieldset key={key} className={`policy-number ${isChanged(path) ? 'policy-changed' : ''}`}>
          <legend>{nameOf(path)}</legend>
          <span className="policy-checks">{Object.entries(resultTypeLabels).map(([type, label]) => (
            <label key={type}><input type="checkbox" checked={value.includes(type)} disabled={isFixed} onChange={(event) => { change(path, event.target.checked ? [...value, type] : value.filter((item) => item !== type)) }} /> {say(label)}</label>
          ))}</span>
          {before(path)}
        </fieldset>
      )
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const inner = Object.entries(value).map(([name, item]) => field([...path, name], item)).filter((one) => one !== null)
      return inner.length === 0 ? null : <section key={key} className="policy-numbers"><h3 className="sb-small-title">{nameOf(path)}</h3>{inner}</section>
    }
    if (typeof value === 'boolean') {
      return <div key={key} className={`policy-number ${isChanged(path) ? 'policy-changed' : ''}`}><label htmlFor={id + key}>{nameOf(path)}</label><input id={id + key} type="checkbox" checked={value} disabled={isFixed} onChange={(event) => { change(path, event.target.checked) }} />{before(path)}</div>
    }
    if (key === '/note') {
      return <div key={key} className="policy-number policy-number-text"><label htmlFor={id + key}>{nameOf(path)}</label><textarea className="sb-input" id={id + key} rows={2} value={String(value)} readOnly={isFixed} onChange={(event) => { change(path, event.target.value) }} /></div>
    }
    if (typeof value !== 'number' && !(typeof value === 'string' && typeof valueAt(base, path) === 'number')) return null
    return (
      <div key={key} className={`policy-number ${isChanged(path) ? 'policy-changed' : ''}`}>
        <label htmlFor={id + key}>{nameOf(path)}</label>
        <input className="sb-input sb-number" id={id + key} inputMode="decimal" value={String(value)} readOnly={isFixed} aria-invalid={typeof value === 'string'} onChange={(event) => { change(path, numberIn(event.target.value)) }} />
        {before(path)}
      </div>
    )
  }
  return (
    <div className="policy-life-cycle">
      {Object.entries(body).map(([name, value]) => field([name], value))}
      <p className="sb-muted policy-note">{t('例子和不是数字的内容，请在「文本」里改。', 'Examples and what is no number are edited as text.')}</p>
    </div>
  )
}
