import { t } from '@suban/ui/i18n'
import { Heading } from '../lib/page/heading.tsx'

export const NotFound = () => (
  <>
    <Heading title={t('没有这一页', 'No such page')}>{t('没有这一页', 'No such page')}</Heading>
    <p>{t('地址可能写错了，或者已经改了。您写过的内容不受影响。', 'The address may be wrong or out of date. Nothing you wrote is affected.')}</p>
    <p><a href="/">{t('回到首页', 'Go to the front page')}</a></p>
  </>
)
