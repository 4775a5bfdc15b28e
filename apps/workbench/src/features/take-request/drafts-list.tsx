import { either, formatAgo, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { keys, problemOf, queryClient } from '../../lib/query.ts'
import { toast } from '../../lib/toast.tsx'
import { deleteDraft, draftsQuery, saveDraft } from './api.ts'
import { sheetOf, type Sheet } from './sheet.ts'

/** How long a deleted draft can be brought back, in milliseconds. */
const undoFor = 30_000

/** Sheets that were begun and not sent. */
export const DraftsList = ({ current, onResume }: { readonly current: string; readonly onResume: (id: string, sheet: Sheet) => void }) => {
  const t = useT()
  const { data = [] } = useQuery(draftsQuery)
  const others = data.filter((draft) => draft.id !== current)
  if (others.length === 0) return null
  const refresh = () => { void queryClient.invalidateQueries({ queryKey: keys.drafts }) }
  const refused = (error: unknown) => { const problem = problemOf(error); toast(either(`${problem.detail}${problem.next}`, `${problem.detailEn} ${problem.nextEn}`), { tone: 'refused' }) }
  const drop = ({ id, body }: (typeof others)[number]) => {
    deleteDraft(id).then(() => {
      refresh()
      toast(t('草稿已删除', 'Draft deleted'), { undo: { until: Date.now() + undoFor, run: () => { saveDraft(id, body).then(refresh, refused) } } })
    }, refused)
  }
  return (
    <section tabIndex={-1} className="take-drafts" aria-label={t('草稿', 'Drafts')}>
      <h3 className="section-title">{t(`草稿 ${others.length}`, `${others.length} drafts`)}</h3>
      <ul className="sb-plain-list">
        {others.map((draft) => {
          const sheet = sheetOf(draft.body)
          return (
            <li key={draft.id}>
              <button type="button" className="sb-link take-draft" title={sheet.narrative.trim().slice(0, 120)} onClick={() => { onResume(draft.id, sheet) }}>{sheet.narrative.trim().slice(0, 24) || t('（还没有写诉求）', '(nothing written)')}</button>
              <span className="sb-muted">{formatAgo(draft.savedAt)}</span>
              <button type="button" className="sb-link" aria-label={t('删除草稿', 'Delete the draft')} onClick={() => { drop(draft) }}>×</button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
