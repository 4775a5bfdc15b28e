import { useEffect, useState } from 'preact/hooks'
import { ProblemError } from '@suban/api-client'
import type { Problem, PublicText } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { client } from '../../lib/client.ts'
import { adviceOf, sentenceOf } from '../../lib/form/error-summary.tsx'
import { formatInstant } from '../../lib/format.ts'
import { Heading } from '../../lib/page/heading.tsx'

const lists = { handled: '/api/public/disclosures', notices: '/api/public/supervision-notices' } as const
type List = keyof typeof lists

/** A list page by page, the newest first. */
const useTexts = (list: List) => {
  const [items, setItems] = useState<readonly PublicText[]>([])
  const [next, setNext] = useState<string | null>('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const more = async (cursor: string | null, before: readonly PublicText[]) => {
    try {
      const page = await client.read(lists[list], { query: { cursor, limit: 10 } })
      setItems([...before, ...page.items])
      setNext(page.next)
      setProblem(null)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      setProblem(error.problem)
    }
  }
  useEffect(() => {
    setItems([])
    setNext('')
    void more(null, [])
  }, [list])
  return { items, next, problem, isFirst: next === '', more: () => more(next === '' ? null : next, items) }
}

/** What everybody may read: how requests were handled, with the consent of who asked, and notices about units that did not do their part. */
export const Published = ({ list }: { list: string | null }) => {
  const chosen: List = list === 'notices' ? 'notices' : 'handled'
  const { items, next, problem, isFirst, more } = useTexts(chosen)
  const names = { handled: t('办理情况公开', 'How requests were handled'), notices: t('对单位的通报', 'Notices about units') }
  return (
    <>
      <Heading title={names[chosen]}>{names[chosen]}</Heading>
      <p class="hint">{chosen === 'handled'
        ? t('诉求人同意后公开，里面没有任何人的信息。', 'Shown with the consent of who asked; nothing in it leads to a person.')
        : t('多次督办仍不到位的单位，在这里公开通报。', 'Units that did not do their part although they were pressed again and again.')}</p>
      <p><a href={chosen === 'handled' ? '/published?list=notices' : '/published'}>{chosen === 'handled' ? names.notices : names.handled}</a></p>
      {problem && <><p role="alert">{sentenceOf(problem)}{adviceOf(problem)}</p><p><button type="button" class="button" onClick={() => void more()}>{t('再试一次', 'Try again')}</button></p></>}
      {isFirst && !problem && <p role="status">{t('正在打开……', 'Opening…')}</p>}
      {!isFirst && items.length === 0 && <p>{t('现在没有。', 'There is nothing now.')}</p>}
      {items.map((item) => (
        <section key={`${item.at}${item.title}`}>
          <h2>{item.title}</h2>
          <p class="words">{item.text}</p>
          <p class="hint">{[item.unit, item.matter, formatInstant(item.at)].filter(Boolean).join(' · ')}</p>
        </section>
      ))}
      {next !== null && next !== '' && <p><button type="button" class="button" onClick={() => void more()}>{t('再看一些', 'More')}</button></p>}
    </>
  )
}
