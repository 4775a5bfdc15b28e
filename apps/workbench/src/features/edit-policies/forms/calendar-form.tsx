import { Button, formatDay, useT } from '@suban/ui'
import { useState } from 'react'
import { Tabs } from '../../../lib/tabs.tsx'
import { daysOfYear, weekdayOf, type Holiday, type YearDay } from './days-of-year.ts'
import { withValue, type DocumentFormProps } from './form.ts'

type Year = { readonly year: number; readonly status: 'published' | 'provisional'; readonly source: string; readonly holidays: readonly Holiday[] }

const kindWords = { off: { zh: '休', en: 'off' }, makeUp: { zh: '班', en: 'work' }, weekend: { zh: '', en: '' }, work: { zh: '', en: '' } } as const

const Month = ({ month, days }: { readonly month: number; readonly days: readonly YearDay[] }) => {
  const t = useT()
  const weekdays = t('一二三四五六日', 'MTWTFSS').split('')
  const words = (day: YearDay) => (day.kind === 'off' ? t(`${day.name}放假`, `${day.name}, off`) : day.kind === 'makeUp' ? t(`${day.name}调休上班`, `${day.name}, make-up workday`) : day.kind === 'weekend' ? t('休息', 'weekend') : t('工作日', 'workday'))
  return (
    <table className="policy-month">
      <caption>{t(`${month} 月`, new Date(Date.UTC(2024, month - 1, 1)).toLocaleString('en', { month: 'short', timeZone: 'UTC' }))}</caption>
      <thead><tr>{weekdays.map((name, index) => <th key={index} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeksOf(days).map((week, index) => (
          <tr key={index}>{week.map((day, place) => (day === null ? <td key={place} /> : (
            <td key={place} className={`policy-day policy-day-${day.kind}`} title={`${formatDay(day.on)} ${words(day)}`} aria-label={`${day.day} ${words(day)}`}>{day.day}<small aria-hidden="true">{t(kindWords[day.kind].zh, kindWords[day.kind].en)}</small></td>
          )))}</tr>
        ))}
      </tbody>
    </table>
  )
}

const weeksOf = (days: readonly YearDay[]): readonly (readonly (YearDay | null)[])[] => {
  const cells = [...Array.from({ length: weekdayOf(days[0]!.on) - 1 }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** 工作日历: holidays and make-up workdays as the notice writes them, and the year as a picture to compare with it. */
export const CalendarForm = ({ body, base, isFixed, onChange }: DocumentFormProps) => {
  const t = useT()
  const years = (body['years'] ?? []) as readonly Year[]
  const weekend = (body['weekend'] ?? []) as readonly number[]
  const [chosen, setChosen] = useState(() => String(years.at(-1)?.year ?? ''))
  const index = Math.max(0, years.findIndex((year) => String(year.year) === chosen))
  const year = years[index]
  const change = (path: readonly (string | number)[], value: unknown) => { onChange(withValue(body, path, value) as Record<string, unknown>) }
  const changeYear = (path: readonly (string | number)[], value: unknown) => { change(['years', index, ...path], value) }
  const addYear = () => {
    const next = Math.max(...years.map((one) => one.year), new Date().getFullYear() - 1) + 1
    const covers = body['covers'] as { from: string; to: string } | undefined
    const fresh: Year = { year: next, status: 'provisional', source: t('放假安排未公布，暂按周末推算', 'not published yet; weekends only'), holidays: [] }
    onChange({ ...body, years: [...years, fresh], ...(covers ? { covers: { ...covers, to: `${next}-12-31` } } : {}) })
    setChosen(String(next))
  }
  const holiday = (place: number, one: Holiday) => {
    const set = (path: readonly (string | number)[], value: unknown) => { changeYear(['holidays', place, ...path], value) }
    const was = (base?.['years'] as readonly Year[] | undefined)?.find((other) => other.year === year?.year)?.holidays.find((other) => other.name === one.name)
    const isChanged = base !== null && JSON.stringify(was) !== JSON.stringify(one)
    const label = (field: string) => `${one.name || t('新节日', 'New holiday')} ${field}`
    return (
      <tr key={place} className={isChanged ? 'policy-changed' : ''}>
        <td><input className="sb-input" aria-label={t(`第 ${place + 1} 个节日的名称`, `Name of holiday ${place + 1}`)} value={one.name} readOnly={isFixed} onChange={(event) => { set(['name'], event.target.value) }} /></td>
        <td><input className="sb-input" type="date" aria-label={label(t('放假从', 'off from'))} value={one.off.from} readOnly={isFixed} onChange={(event) => { set(['off', 'from'], event.target.value) }} /></td>
        <td><input className="sb-input" type="date" aria-label={label(t('放假到', 'off to'))} value={one.off.to} readOnly={isFixed} onChange={(event) => { set(['off', 'to'], event.target.value) }} /></td>
        <td><div className="policy-make-up">
          {one.makeUp.map((on, day) => (
            <span key={day} className="policy-make-up-day"><input className="sb-input" type="date" aria-label={label(t(`第 ${day + 1} 个调休上班日`, `make-up workday ${day + 1}`))} value={on} readOnly={isFixed} onChange={(event) => { set(['makeUp', day], event.target.value) }} />
              {isFixed ? null : <button type="button" className="sb-link" aria-label={label(t(`去掉调休 ${on}`, `remove ${on}`))} onClick={() => { set(['makeUp', day], undefined) }}>×</button>}</span>
          ))}
          {isFixed ? null : <button type="button" className="sb-link" aria-label={label(t('加一个调休上班日', 'add a make-up workday'))} onClick={() => { set(['makeUp'], [...one.makeUp, one.off.to]) }}>{t('＋ 调休', '+ make-up')}</button>}
        </div></td>
        <td>{isFixed ? null : <button type="button" className="sb-link" aria-label={label(t('删除', 'remove'))} onClick={() => { changeYear(['holidays', place], undefined) }}>{t('删除', 'Remove')}</button>}</td>
      </tr>
    )
  }
  return (
    <>
      <div className="sb-row">
        <Tabs label={t('年份', 'Years')} chosen={String(year?.year ?? '')} onChoose={setChosen} tabs={years.map((one) => ({ name: String(one.year), label: `${one.year}${one.status === 'provisional' ? t('（暂按）', ' (provisional)') : ''}` }))} />
        {isFixed ? null : <Button look="quiet" onClick={addYear}>{t('＋ 下一年', '+ next year')}</Button>}
      </div>
      {year === undefined ? null : (
        <>
          <div className="policy-year-head">
            <select className="sb-input" aria-label={t('这一年的放假安排', 'Arrangement of this year')} value={year.status} disabled={isFixed} onChange={(event) => { changeYear(['status'], event.target.value) }}>
              <option value="published">{t('已公布', 'published')}</option><option value="provisional">{t('未公布，暂按', 'provisional')}</option>
            </select>
            <input className="sb-input" aria-label={t('出处', 'Source')} value={year.source} readOnly={isFixed} onChange={(event) => { changeYear(['source'], event.target.value) }} />
          </div>
          <div className="policy-scroll">
            <table className="sb-table policy-holidays">
              <thead><tr><th>{t('节日', 'Holiday')}</th><th>{t('放假从', 'Off from')}</th><th>{t('到', 'To')}</th><th>{t('调休上班', 'Make-up workdays')}</th><th /></tr></thead>
              <tbody>{year.holidays.map((one, place) => holiday(place, one))}</tbody>
            </table>
          </div>
          {isFixed ? null : <Button look="quiet" onClick={() => { changeYear(['holidays'], [...year.holidays, { name: '', off: { from: `${year.year}-01-01`, to: `${year.year}-01-01` }, makeUp: [] }]) }}>{t('＋ 加一个节日', '+ Add a holiday')}</Button>}
          <div className="policy-year" role="group" aria-label={t(`${year.year} 年一览`, `The year ${year.year}`)}>{daysOfYear(year.year, weekend, year.holidays).map((days, month) => <Month key={month} month={month + 1} days={days} />)}</div>
          <p className="sb-muted policy-note">{t('休：放假　班：调休上班　灰：周末。服务时间和例子请在「文本」里改。', 'off: holiday, work: make-up workday, grey: weekend. Service hours and examples are edited as text.')}</p>
        </>
      )}
    </>
  )
}
