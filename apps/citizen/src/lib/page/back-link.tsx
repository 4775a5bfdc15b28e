import { t } from '@suban/ui/i18n'

export const BackLink = ({ href, text }: { href: string; text?: string }) => <a class="back" href={href}>{text ?? t('上一步', 'Back')}</a>
