import { t } from '@suban/ui/i18n'
import { formatInstant } from '../../lib/format.ts'
import { BackLink } from '../../lib/page/back-link.tsx'
import { Heading } from '../../lib/page/heading.tsx'
import { photoStore } from '../../lib/photo/photo-store.ts'
import { excerptOf, type Draft } from '../../lib/request/draft.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import { go } from '../../lib/router.ts'
import { stepHref } from './question.tsx'

/** Somebody comes back to a draft: go on, or start afresh. */
export const Resume = ({ draft }: { draft: Draft }) => (
  <>
    <BackLink href="/" text={t('首页', 'Front page')} />
    <Heading title={t('接着写吗', 'Go on?')}>{t('上次没写完，接着写吗？', 'Go on where you stopped?')}</Heading>
    {draft.narrative.trim() !== '' && <blockquote>{excerptOf(draft, 120)}</blockquote>}
    <p class="hint">{t('存在这台设备上：', 'Kept on this device: ')}{formatInstant(draft.savedAt)}</p>
    <p class="stack">
      <a class="button button-main" href={stepHref('what')}>{t('接着写', 'Go on')}</a>
      <button
        type="button" class="button"
        onClick={() => {
          for (const { id } of draft.photos) void photoStore.remove(id)
          draftStore.clear()
          go(stepHref('what'))
        }}
      >
        {t('删掉，重新写', 'Delete it and start afresh')}
      </button>
    </p>
  </>
)
