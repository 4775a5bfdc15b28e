import { t } from '@suban/ui/i18n'
import { Choices } from '../../lib/form/choices.tsx'
import { TextBox } from '../../lib/form/text-box.tsx'
import { draftStore } from '../../lib/request/draft-store.ts'
import type { Reach as ReachKind } from '../../lib/request/draft.ts'
import { Question, type QuestionProps } from './question.tsx'

export const Reach = ({ draft, isChange }: QuestionProps) => {
  const heading = t('怎样联系您？', 'How can we reach you?')
  return (
    <Question step="reach" draft={draft} isChange={isChange} heading={heading}>
      {(errorOf) => {
        const fields = (
          <>
            <TextBox
              id="phone" type="tel" inputMode="tel" autoComplete="tel" label={t('电话号码', 'Phone number')} value={draft.phone} error={errorOf('phone')}
              hint={t('手机 11 位；座机请带区号。', 'Mobile: 11 digits; landline with area code.')} onText={(phone) => draftStore.change({ phone })}
            />
            <TextBox
              id="name" autoComplete="name" label={t('怎么称呼您', 'Your name')} isOptional={t('（可不填）', '(optional)')} value={draft.name} error={errorOf('name')}
              onText={(name) => draftStore.change({ name })}
            />
          </>
        )
        return (
          <Choices<ReachKind>
            name="reach" legend={heading} isLegendHidden value={draft.reach} error={errorOf('reach-phone')} onChoose={(reach) => draftStore.change({ reach })}
            choices={[
              { value: 'phone', label: t('留电话', 'Leave a phone number'), inside: fields,
                hint: t('负责处理的单位会打给您。号码加密存放，谁看过都有记录，您查得到。', 'The unit that handles it calls you. The number is encrypted; every look is logged and shown to you.') },
              { value: 'sealed', label: t('留电话，并为我保密', 'Leave a number, keep me sealed'), inside: fields,
                hint: t('适合举报、怕被打击报复的事。负责处理的单位看不到您是谁，需要时由 12345 联系您。', 'For reports, or if you fear consequences. The unit that handles it cannot see who you are; 12345 calls you if needed.') },
              { value: 'anonymous', label: t('匿名', 'Stay anonymous'),
                hint: t('不留姓名电话。没人能打给您，结果只能凭提交后给您的链接看。', 'No name, no number. Nobody can call you; you see the result only through the link you get.') },
            ]}
          />
        )
      }}
    </Question>
  )
}
