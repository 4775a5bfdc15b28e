import { rungLabels } from '@suban/contract'
import { either, Lamp, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { client } from '../../lib/client.ts'
import { keys } from '../../lib/query.ts'

/** How often the bench asks, in milliseconds. */
const pollEvery = 30_000

/** What the unit is held to and has to answer, above its orders: nothing where there is nothing. */
export const HeldTo = ({ chosen, onChoose }: { readonly chosen: string | undefined; readonly onChoose: (id: string) => void }) => {
  const t = useT()
  const { data } = useQuery({ queryKey: keys.queue('held-to'), queryFn: ({ signal }) => client.read('/api/supervisions', { query: { turn: 'unit', limit: 20 }, signal }), refetchInterval: pollEvery })
  if (!data || data.items.length === 0) return null
  return (
    <section className="held-to" aria-label={t('督办，待本单位回复', 'Your unit is to answer')}>
      <h2 className="section-title">{t(`督办，待本单位回复 ${data.total} 件`, `${data.total} to answer for`)}</h2>
      <ul className="sb-plain-list">
        {data.items.map((row) => (
          <li key={`${row.id}-${row.supervision?.no ?? 0}`}>
            <button type="button" className="held-to-row" aria-current={row.id === chosen ? 'true' : undefined} onClick={() => { onChoose(row.id) }}>
              {row.supervision ? <span className="sb-tag">{say(rungLabels[row.supervision.rung])}</span> : null}
              <span className="held-to-title">{row.title}</span>
              <Lamp lamp={row.lamp} text={either(row.timeLeftZh, row.timeLeftEn)} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
