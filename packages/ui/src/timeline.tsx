import type { TimelineEntry } from '@suban/contract'
import { useState, type ReactNode } from 'react'
import { Because } from './because.tsx'
import { formatBrief, formatInstant } from './format.ts'
import { either, say, type Words } from './i18n.ts'
import { useT } from './use-language.ts'

type Lane = TimelineEntry['lane']

const lanes: Record<Lane, { readonly shape: string; readonly label: Words }> = {
  requester: { shape: '◆', label: { zh: '诉求人', en: 'Requester' } },
  centre: { shape: '●', label: { zh: '热线中心', en: 'Centre' } },
  unit: { shape: '■', label: { zh: '承办单位', en: 'Unit' } },
  machine: { shape: '◇', label: { zh: '系统', en: 'Machine' } },
  clock: { shape: '◔', label: { zh: '时钟', en: 'Clock' } },
}

export type TimelineProps = {
  readonly entries: readonly TimelineEntry[]
  /** Draws one attachment of an entry. */
  readonly attachment?: (id: string) => ReactNode
}

/** Citizen, unit, machine and clock on one line of time, newest first; each lane can be taken out. */
export const Timeline = ({ entries, attachment }: TimelineProps) => {
  const t = useT()
  const [hidden, setHidden] = useState<ReadonlySet<Lane>>(new Set())
  const present = (Object.keys(lanes) as Lane[]).filter((lane) => entries.some((entry) => entry.lane === lane))
  const toggle = (lane: Lane) => {
    const next = new Set(hidden)
    if (!next.delete(lane)) next.add(lane)
    setHidden(next)
  }
  const shown = entries.filter((entry) => !hidden.has(entry.lane)).toSorted((a, b) => b.at.localeCompare(a.at) || b.version - a.version)
  return (
    <div className="sb-timeline">
      <div className="sb-chips" role="group" aria-label={t('筛选时间线', 'Filter the timeline')}>
        {present.map((lane) => (
          <button key={lane} type="button" className="sb-chip" aria-pressed={!hidden.has(lane)} onClick={() => { toggle(lane) }}>
            <span className={`sb-lane sb-lane-${lane}`} aria-hidden="true">{lanes[lane].shape}</span>
            {say(lanes[lane].label)} <span className="sb-number">{entries.filter((entry) => entry.lane === lane).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 ? <p className="sb-muted">{t('没有符合筛选的记录。', 'Nothing under this filter.')}</p> : null}
      <ol className="sb-timeline-list">
        {shown.map((entry) => (
          <li key={`${entry.version}-${entry.type}-${entry.title}`} className="sb-timeline-entry">
            <time dateTime={entry.at} title={formatInstant(entry.at)} className="sb-timeline-time">{formatBrief(entry.at)}</time>
            <span className={`sb-lane sb-lane-${entry.lane}`} title={say(lanes[entry.lane].label)}>
              <span aria-hidden="true">{lanes[entry.lane].shape}</span><span className="sb-hidden">{say(lanes[entry.lane].label)}</span>
            </span>
            <div className="sb-timeline-body">
              <div>
                <strong>{either(entry.title, entry.titleEn)}</strong>
                {entry.who ? <span className="sb-muted"> · {either(entry.who, entry.whoEn)}</span> : null}
                {entry.isPublic ? <span className="sb-tag" title={t('诉求人在跟踪页能看到', 'The requester sees this')}>{t('公开', 'public')}</span> : null}
                {entry.because.length > 0 ? <Because reasons={entry.because} title={either(entry.title, entry.titleEn)} /> : null}
              </div>
              {entry.text ? <p className="sb-timeline-text">{either(entry.text, entry.textEn)}</p> : null}
              {attachment && entry.attachmentIds.length > 0 ? <div className="sb-files">{entry.attachmentIds.map((id) => <span key={id}>{attachment(id)}</span>)}</div> : null}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
