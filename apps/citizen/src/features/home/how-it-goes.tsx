import { t } from '@suban/ui/i18n'

/** 接派办评 in plain words. */
export const HowItGoes = () => (
  <section>
    <h2>{t('提交以后会怎样', 'What happens then')}</h2>
    <ol class="ways">
      <li><b lang="zh">{t('接', '1')}</b><p><strong>{t('有人接下', 'It is taken down')}</strong>{t('12345 收到后给您一个编号。不归这里管的，会告诉您该找谁。', 'You get a number. If it is not for us, we tell you who can help.')}</p></li>
      <li><b lang="zh">{t('派', '2')}</b><p><strong>{t('交给该管的单位', 'It goes to whoever is responsible')}</strong>{t('按职责清单找到负责处理的单位，并定下最晚哪天办好。', 'The duty list names the unit and the latest day for an answer.')}</p></li>
      <li><b lang="zh">{t('办', '3')}</b><p><strong>{t('单位去处理', 'The unit acts')}</strong>{t('他们会先联系您，再去办。每一步都写在进度里。', 'They contact you first. Every step shows on the tracking page.')}</p></li>
      <li><b lang="zh">{t('评', '4')}</b><p><strong>{t('您说了算不算解决', 'You say whether it is solved')}</strong>{t('没解决，可以要求重新办理。', 'If it is not, you can ask to have it done again.')}</p></li>
    </ol>
  </section>
)
