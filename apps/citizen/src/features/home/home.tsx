import { t } from '@suban/ui/i18n'
import { EmergencyNumbers } from '../../lib/page/emergency-notice.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { OnThisDevice } from './on-this-device.tsx'

export const Home = () => (
  <>
    <Heading title={t('有事找 12345', 'The 12345 hotline')}>{t('有什么事要反映？', 'What would you like to do?')}</Heading>
    <nav class="doors" aria-label={t('主要服务', 'Services')}>
      <a class="door door-main" href="/report">
        <b>{t('提交诉求', 'Make a request')}</b>
        <span>{t('求助、投诉、咨询、建议都可以。大约 3 分钟，不用注册。', 'Ask for help, complain, ask a question, suggest. About 3 minutes, no account.')}</span>
      </a>
      <a class="door" href="/track">
        <b>{t('查进度', 'See how it is going')}</b>
        <span>{t('谁在处理、到了哪一步、最晚哪天办好。', 'Who has it, how far it is, and by when.')}</span>
      </a>
    </nav>
    <OnThisDevice />
    <div class="beside">
      <section>
        <h2>{t('更想打电话？', 'Rather call?')}</h2>
        <p><a class="call" href="tel:12345">12345</a></p>
        <p class="hint">{t('话务员替您记下来，一样有编号，一样能查进度。', 'A call-taker writes it down for you; you get the same number to follow it.')}</p>
      </section>
      <section>
        <h2>{t('有危险，先打这些电话', 'In danger, call these first')}</h2>
        <EmergencyNumbers />
      </section>
    </div>
    <HowItGoes />
  </>
)
