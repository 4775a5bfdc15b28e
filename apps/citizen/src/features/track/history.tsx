import { useState } from 'preact/hooks'
import type { Tracking } from '@suban/contract'
import { either, t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { plain } from '../../lib/plain.ts'

const shownAtFirst = 4

/** Everything that happened, newest first; older lines on demand. */
export const History = ({ entries }: { entries: Tracking['timeline'] }) => {
  const [isWhole, setWhole] = useState(false)
  const newestFirst = [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  const shown = isWhole ? newestFirst : newestFirst.slice(0, shownAtFirst)
  return (
    <>
      <ol class="history">
        {shown.map((entry, index) => (
          <li key={`${entry.at} ${index}`} class={`lane-${entry.lane}`}>
            <p class="hint">{formatInstant(entry.at)}</p>
            <p><strong>{plain(entry.title, entry.titleEn)}</strong>{entry.who && ['centre', 'unit'].includes(entry.lane) && <span class="who"> {either(entry.who, entry.whoEn)}</span>}</p>
            {entry.text && <p class="words">{either(entry.text, entry.textEn)}</p>}
          </li>
        ))}
      </ol>
      {newestFirst.length > shown.length && <button type="button" class="button button-quiet" onClick={() => setWhole(true)}>{t(`再看 ${newestFirst.length - shown.length} 条更早的`, `${newestFirst.length - shown.length} earlier ones`)}</button>}
    </>
  )
}
