import { useMemo } from 'preact/hooks'
import { t } from '@suban/ui/i18n'
import { emergenciesIn, hasPhoneNumber } from '../../lib/emergency.ts'
import { TextBox } from '../../lib/form/text-box.tsx'
import { EmergencyNotice } from '../../lib/page/emergency-notice.tsx'
import { limits } from '../../lib/request/limits.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import { VoiceButton } from '../../lib/voice/voice-button.tsx'
import { Question, type QuestionProps } from './question.tsx'

/** From here on the counter also names the limit. */
const nearLimit = limits.narrativeMost * 0.9

export const What = ({ draft, isChange }: QuestionProps) => {
  const heading = t('发生了什么事？', 'What happened?')
  const length = draft.narrative.trim().length
  const numbers = useMemo(() => emergenciesIn(draft.narrative), [draft.narrative])
  return (
    <Question step="what" draft={draft} isChange={isChange} heading={heading}>
      {(errorOf) => (
        <>
          <TextBox
            id="narrative" label={heading} isLabelHidden rows={8} value={draft.narrative} error={errorOf('narrative')}
            hint={t('什么时候开始的、什么情况、希望怎么解决。一次写一件事。不用写别人的电话和身份证号。', 'Since when, what exactly, and what you would like. One matter at a time. Leave out other people\'s phone and identity numbers.')}
            onText={(narrative) => draftStore.change({ narrative })}
          />
          <p class="hint counter">
            {length > nearLimit
              ? t(`已写 ${length} 个字，最多 ${limits.narrativeMost} 个字`, `${length} of at most ${limits.narrativeMost} characters`)
              : t(`已写 ${length} 个字`, `${length} characters`)}
          </p>
          <div role="status">
            {hasPhoneNumber(draft.narrative) && <p class="hint hint-care">{t('您写了一个手机号。如果是别人的，请删去；您自己的号码后面会单独问。', 'There is a phone number in your text. If it is somebody else\'s, please take it out; yours is asked for later.')}</p>}
          </div>
          <EmergencyNotice numbers={numbers} />
          <VoiceButton onWords={(words) => draftStore.update(({ narrative }) => ({ narrative: narrative === '' || /[，。！？\s]$/.test(narrative) ? narrative + words : `${narrative}，${words}` }))} />
        </>
      )}
    </Question>
  )
}
