import { t } from '@suban/ui/i18n'
import type { Tracking } from '@suban/contract'
import { formatDay, formatInstant } from '../../lib/format.ts'
import { plain } from '../../lib/plain.ts'

/** What a panel decided against the usual course: why, which rights the requester has, until when. */
export const Decisions = ({ tracking: { termination, exclusion } }: { tracking: Tracking }) => (
  <>
    {termination && (
      <section>
        <h2>{t('为什么不再办了', 'Why it was ended')}</h2>
        <p>{t(`几个不相干的人一起看过后决定：${plain(termination.why.zh, termination.why.en)}。`, `Several people with no part in it decided: ${plain(termination.why.zh, termination.why.en)}.`)}</p>
        <h3>{t('您的权利', 'Your rights')}</h3>
        <p>{plain(termination.rights.zh, termination.rights.en)}</p>
        {termination.alternative && (
          <>
            <h3>{t('还可以怎么办', 'What else you can do')}</h3>
            <p class="words">{termination.alternative}</p>
          </>
        )}
        <p class="hint">{formatInstant(termination.at)} · {t(`${formatDay(termination.appealUntil)}以前可以说不同意`, `You may object until ${formatDay(termination.appealUntil)}`)}</p>
      </section>
    )}
    {exclusion && (
      <section>
        <h2>{t('您的评价算不算数', 'Whether your verdict counts')}</h2>
        <p>{exclusion.decision === 'granted'
          ? t(`您的评价还在，但不用来考核单位：${plain(exclusion.why.zh, exclusion.why.en)}。`, `Your verdict is kept, but the unit is not measured by it: ${plain(exclusion.why.zh, exclusion.why.en)}.`)
          : t('重新看过了：您的评价照常算数。', 'It was looked at again: your verdict counts.')}</p>
        <p class="hint">{formatInstant(exclusion.at)}{exclusion.appealUntil && <> · {t(`${formatDay(exclusion.appealUntil)}以前可以说不同意`, `You may object until ${formatDay(exclusion.appealUntil)}`)}</>}</p>
      </section>
    )}
  </>
)
