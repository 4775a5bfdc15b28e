import type { Tracking } from '@suban/contract'
import { either, t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { plain } from '../../lib/plain.ts'

const stateWord = (state: Tracking['parcel'][number]['state']): string =>
  ({ done: t('已完成', 'done'), now: t('现在', 'now'), next: t('接下来', 'to come') })[state]

/** The steps in the words of the street; a step that is not known here keeps its official name. */
const nameOf = ({ id, name, nameEn }: Tracking['parcel'][number]): string => {
  switch (id) {
    case 'received': return t('接：收到，看是什么事', 'Taken down')
    case 'dispatched': return t('派：交给负责的单位', 'Given to the unit')
    case 'handling': return t('办：单位去处理', 'Being handled')
    case 'review': return t('查：检查办得怎么样', 'Checked')
    case 'verdict': return t('评：您说解决了没有', 'Your verdict')
    case 'closed': return t('办完', 'Closed')
    default: return plain(name, nameEn)
  }
}

/** Like a parcel: which steps, who has it, since when, until when. */
export const Parcel = ({ steps }: { steps: Tracking['parcel'] }) => (
  <ol class="parcel">
    {steps.map((step) => (
      <li key={step.id} class={`is-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
        <p class="parcel-name"><strong>{nameOf(step)}</strong> <span class="word">{stateWord(step.state)}</span></p>
        {step.holder && step.state !== 'next' && <p>{step.id === 'verdict' ? t('您', 'You') : either(step.holder, step.holderEn)}</p>}
        {step.at && <p class="hint">{step.state === 'now' ? t('从 ', 'Since ') : ''}{formatInstant(step.at)}{step.state === 'now' ? t(' 开始', '') : ''}</p>}
        {step.promisedAt && step.state !== 'done' && <p class="hint">{t('最晚 ', 'By ')}{formatInstant(step.promisedAt)}</p>}
      </li>
    ))}
  </ol>
)
