import { t } from '@suban/ui/i18n'
import type { Tracking } from '@suban/contract'
import { formatDay, formatInstant } from '../../lib/format.ts'
import { plain } from '../../lib/plain.ts'

type Phase = NonNullable<Tracking['suspension']>['phases'][number]

const stateName = (state: Phase['state']): string => ({
  done: t('已完成', 'Done'), missed: t('没有按时完成', 'Late'), dueSoon: t('快到时间了', 'Due soon'), open: t('还没到', 'Ahead'),
})[state]

const Paused = ({ unit, why, words, since, mostUntil }: NonNullable<Tracking['pause']>) => (
  <section>
    <h2>{t('正在等什么', 'What is waited for')}</h2>
    <p>{t(`${unit}从${formatInstant(since)}起在等：${plain(why.zh, why.en)}。等的时间不算在办理时间里。`, `${unit} has been waiting since ${formatInstant(since)}: ${plain(why.zh, why.en)}. The wait does not count.`)}</p>
    {words && <p class="words">{words}</p>}
    {mostUntil && <p class="hint">{t(`最晚等到${formatInstant(mostUntil)}，到时间就接着办。`, `It goes on by ${formatInstant(mostUntil)} at the latest.`)}</p>}
  </section>
)

const InStages = ({ unit, why, words, since, until, responsible, phases }: NonNullable<Tracking['suspension']>) => (
  <section>
    <h2>{t('分步解决的计划', 'The plan, step by step')}</h2>
    <p>{t(`一时办不好的原因：${plain(why.zh, why.en)}。`, `Why it cannot be done at once: ${plain(why.zh, why.en)}.`)}</p>
    {words && <p class="words">{words}</p>}
    <dl class="facts">
      <div><dt>{t('谁负责', 'Who answers for it')}</dt><dd>{unit}{t('，', ', ')}{responsible}</dd></div>
      <div><dt>{t('从哪天到哪天', 'From when to when')}</dt><dd>{formatDay(since)}{t('至', ' to ')}{formatDay(until)}</dd></div>
    </dl>
    <ol class="rows">
      {phases.map((phase) => (
        <li key={phase.on}>
          <strong>{formatDay(phase.on)}</strong>
          <span>{phase.text}</span>
          <span class="hint">{stateName(phase.state)}{phase.doneAt && t(`（${formatInstant(phase.doneAt)}）`, ` (${formatInstant(phase.doneAt)})`)}</span>
        </li>
      ))}
    </ol>
  </section>
)

/** Why it takes longer than was promised first: what is waited for, or the steps that were agreed on, each by its day. */
export const TakesLonger = ({ tracking: { pause, suspension } }: { tracking: Tracking }) => (
  <>
    {pause && <Paused {...pause} />}
    {suspension && <InStages {...suspension} />}
  </>
)
