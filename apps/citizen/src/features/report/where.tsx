import { t } from '@suban/ui/i18n'
import { TextBox } from '../../lib/form/text-box.tsx'
import { draftStore } from '../../lib/request/draft-store.ts'
import { PlaceBox } from './place-box.tsx'
import { Question, type QuestionProps } from './question.tsx'

export const Where = ({ draft, isChange }: QuestionProps) => (
  <Question step="where" draft={draft} isChange={isChange} heading={t('在什么地方？', 'Where is it?')}>
    {(errorOf) => (
      <>
        <p class="hint">{t('写得准，才知道归哪里管。没有具体地点的事，直接按“下一步”。', 'The place decides who is responsible. If there is none, just go on.')}</p>
        <PlaceBox place={draft.place} text={draft.placeText} onText={(placeText) => draftStore.change({ placeText })} onChoose={(place) => draftStore.change({ place, placeText: '' })} />
        <TextBox
          id="address" label={t('再具体一点', 'More exactly')} isOptional={t('（可不填）', '(optional)')} value={draft.address} error={errorOf('address')}
          hint={t('例如：3 号楼 2 单元电梯口、菜场东门。', 'For example: building 3, entrance 2; east gate of the market.')}
          autoComplete="off" onText={(address) => draftStore.change({ address })}
        />
      </>
    )}
  </Question>
)
