import { formatAgo, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { keys, queryClient } from '../../lib/query.ts'
import { deleteDraft, draftsQuery } from './api.ts'
import { sheetOf, type Sheet } from './sheet.ts'

/** Sheets that were begun and not sent. */
export const DraftsList = ({ current, onResume }: { readonly current: string; readonly onResume: (id: string, sheet: Sheet) => void }) => {
  const t = useT()
  const { data = [] } = useQuery(draftsQuery)
  const others = data.filter((draft) => draft.id !== current)
  if (others.length === 0) return null
  const drop = (id: string) => { void deleteDraft(id).then(() => queryClient.invalidateQueries({ queryKey: keys.drafts })) }
  return (
    <section className="take-drafts" aria-label={t('草稿', 'Drafts')}>
      <h3 className="section-title">{t(`草稿 ${others.length}`, `${others.length} drafts`)}</h3>
      <ul className="sb-plain-list">
        {others.map((draft) => {
          const sheet = sheetOf(draft.body)
          return (
            <li key={draft.id}>
              <button type="button" className="sb-link take-draft" onClick={() => { onResume(draft.id, sheet) }}>{sheet.narrative.trim().slice(0, 24) || t('（还没有写诉求）', '(nothing written)')}</button>
              <span className="sb-muted">{formatAgo(draft.savedAt)}</span>
              <button type="button" className="sb-link" aria-label={t('删除草稿', 'Delete the draft')} onClick={() => { drop(draft.id) }}>×</button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
