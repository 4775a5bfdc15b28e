import { Button, useT } from '@suban/ui'
import { withValue, type DocumentFormProps } from './form.ts'

/** 回访话术: what is read out, line by line. */
export const ScriptForm = ({ body, base, isFixed, onChange }: DocumentFormProps) => {
  const t = useT()
  const lines = (body['lines'] ?? []) as readonly string[]
  const before = (base?.['lines'] ?? []) as readonly string[]
  const change = (next: readonly string[]) => { onChange({ ...body, lines: next }) }
  const move = (from: number, to: number) => { change(lines.map((line, index) => (index === from ? lines[to]! : index === to ? lines[from]! : line))) }
  return (
    <>
      <ol className="sb-plain-list policy-lines">
        {lines.map((line, index) => (
          <li key={index} className={base !== null && !before.includes(line) ? 'policy-changed' : ''}>
            <span className="sb-muted sb-number">{index + 1}</span>
            <textarea className="sb-input" rows={2} aria-label={t(`第 ${index + 1} 句`, `Line ${index + 1}`)} value={line} readOnly={isFixed} onChange={(event) => { onChange(withValue(body, ['lines', index], event.target.value) as Record<string, unknown>) }} />
            {isFixed ? null : (
              <span className="policy-line-tools">
                <button type="button" className="sb-link" disabled={index === 0} aria-label={t(`第 ${index + 1} 句上移`, `Move line ${index + 1} up`)} onClick={() => { move(index, index - 1) }}>↑</button>
                <button type="button" className="sb-link" disabled={index === lines.length - 1} aria-label={t(`第 ${index + 1} 句下移`, `Move line ${index + 1} down`)} onClick={() => { move(index, index + 1) }}>↓</button>
                <button type="button" className="sb-link" aria-label={t(`删除第 ${index + 1} 句`, `Remove line ${index + 1}`)} onClick={() => { change(lines.filter((_, place) => place !== index)) }}>×</button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {isFixed ? null : <Button look="quiet" onClick={() => { change([...lines, '']) }}>{t('＋ 加一句', '+ Add a line')}</Button>}
      <p className="sb-muted policy-note">{t('可以用 {title} 代表诉求标题。', '{title} stands for the title of the request.')}</p>
    </>
  )
}
