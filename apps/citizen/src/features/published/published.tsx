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

type Read = { readonly items: readonly PublicText[]; /** Where the next page begins; null: this was all of it. */ readonly next: string | null; readonly problem: Problem | null; readonly isFirst: boolean }
const nothingYet: Read = { items: [], next: null, problem: null, isFirst: true }

const withPage = async (list: List, before: Read): Promise<Read> => {
  try {
    const page = await client.read(lists[list], { query: { cursor: before.next, limit: 10 } })
    return { items: [...before.items, ...page.items], next: page.next, problem: null, isFirst: false }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { ...before, problem: error.problem }
  }
}

/** A list page by page, the newest first. */
const useTexts = (list: List) => {
  const [read, setRead] = useState(nothingYet)
  useEffect(() => {
    let isShown = true
    setRead(nothingYet)
    void withPage(list, nothingYet).then((page) => { if (isShown) setRead(page) })
    return () => { isShown = false }
  }, [list])
  return { ...read, more: async () => { setRead(await withPage(list, read)) } }
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
