import { t } from '@suban/ui/i18n'
import { emergencyNumbers, type EmergencyNumber } from '../emergency.ts'

/** The emergency numbers as links that dial. */
export const EmergencyNumbers = ({ numbers = emergencyNumbers }: { numbers?: readonly EmergencyNumber[] }) => (
  <ul class="numbers">
    {numbers.map(({ call, zh, en }) => <li key={call}><a href={`tel:${call}`}><b>{call}</b> <span>{t(zh, en)}</span></a></li>)}
  </ul>
)

/** Shown while somebody writes about a danger. Calm: it asks for a call first and promises that the text stays. */
export const EmergencyNotice = ({ numbers }: { numbers: readonly EmergencyNumber[] }) => (
  <div role="alert">
    {numbers.length > 0 && (
      <div class="notice notice-red">
        <p class="notice-title">{t('如果现在有人有危险，请先打电话', 'If somebody is in danger now, call first')}</p>
        <EmergencyNumbers numbers={numbers} />
        <p>{t('这里的诉求不会马上有人看到。您写的内容会留着，打完电话再回来。', 'Nobody reads this form at once. What you wrote stays here; come back after the call.')}</p>
      </div>
    )}
  </div>
)
