import { t } from '@suban/ui/i18n'
import { Choices } from '../../lib/form/choices.tsx'
import type { SummaryLine } from '../../lib/form/error-summary.tsx'
import { TextBox } from '../../lib/form/text-box.tsx'
import { PhotoPicker } from '../../lib/photo/photo-picker.tsx'
import type { ChangePhotos } from '../../lib/photo/use-uploads.ts'
import type { Action } from './actions.ts'
import type { Words } from './kept-words.ts'
import { levels, satisfactionName } from './satisfaction.ts'
import { isWithdrawalReason, withdrawalReasonName, withdrawalReasons } from './withdrawal-reasons.ts'

type Props = { action: Action; words: Words; change: (part: Partial<Words>) => void; update: ChangePhotos; wrong: readonly SummaryLine[]; asksPhoneTail: boolean }

const textLabel = (action: Action): { label: string; hint: string; isOptional?: string } => {
  const optional = t('（可不填）', '(optional)')
  switch (action) {
    case 'addClue': return { label: t('有什么新情况？', 'What is new?'), hint: t('负责处理的单位能看到。不用写别人的电话和身份证号。', 'The unit sees it. Leave out other people\'s phone and identity numbers.') }
    case 'urge': return { label: t('有什么要说的？', 'Anything to add?'), hint: t('会提醒负责处理的单位。', 'The unit is reminded.'), isOptional: optional }
    case 'praise': return { label: t('想说什么？', 'What would you like to say?'), hint: t('会转告办理单位，记入它的荣誉账；不影响任何打分。', 'It is passed on to the unit\'s honour book and counts in no score.') }
    case 'objectDisclosure': return { label: t('为什么不想公开？', 'Why not?'), hint: t('不写也可以。提交后马上撤下，以后也不再公开。', 'You need not say. It is taken back at once and never shown again.'), isOptional: optional }
    case 'evaluate': return { label: t('还想说什么？', 'Anything else?'), hint: t('好在哪里、差在哪里都可以写。', 'What was good, what was not.'), isOptional: optional }
    case 'reopen': return { label: t('哪里没解决？', 'What is not solved?'), hint: t('写清楚现在的情况，会重新交给单位办理。', 'Say how it is now; it goes back to the unit.') }
    case 'appealTermination': return { label: t('为什么应当继续办？', 'Why should it go on?'), hint: t('写清楚情况。只能说一次；说了就恢复办理。', 'Say how it is. You can do this once; it is handled again then.') }
    case 'appealExclusion': return { label: t('为什么您的评价应当算数？', 'Why should your verdict count?'), hint: t('会换一组人重新看。只能说一次。', 'Other people will look at it again. You can do this once.') }
    case 'rejectAnswer': return { label: t('答复哪里不准？', 'What is wrong with the answer?'), hint: t('会有人重新看这个答复。', 'Somebody will look at the answer again.') }
    case 'supplyInfo': return { label: t('您的回答', 'Your answer'), hint: t('说得越清楚，越快能办。不知道的就写不知道。', 'The clearer, the sooner. If you do not know, say so.') }
    case 'appealRefusal': return { label: t('为什么应该办？', 'Why should we handle it?'), hint: t('会换一个没看过的人来定。只能提一次。', 'Somebody who has not seen it decides. You can do this once.') }
    case 'withdraw': return { label: t('还想说什么？', 'Anything else?'), hint: t('如果有人要您撤回，请不要撤，打 12345 告诉我们。', 'If somebody asked you to take it back, do not: call 12345 and tell us.'), isOptional: optional }
    case 'takeBackWithdrawal': return { label: t('还想说什么？', 'Anything else?'), hint: t('会接着原来的进度办，期限往后顺延。', 'We go on where we were; the times move back.'), isOptional: optional }
  }
}

export const ActionFields = ({ action, words, change, update, wrong, asksPhoneTail }: Props) => {
  const errorOf = (field: string) => wrong.find((line) => line.field === field)?.text
  return (
    <>
      {action === 'evaluate' && (
        <>
          <Choices
            name="solved" legend={t('问题解决了吗？', 'Is the problem solved?')} value={words.solved} onChoose={(solved) => change({ solved })}
            error={words.solved === null ? errorOf('solved-true') : undefined}
            choices={[{ value: true, label: t('解决了', 'Yes, solved') }, { value: false, label: t('没解决', 'No, not solved') }]}
          />
          <Choices
            name="satisfaction" legend={t('对办理过程满意吗？', 'How satisfied are you with how it was handled?')} value={words.satisfaction} onChoose={(satisfaction) => change({ satisfaction })}
            error={words.satisfaction === null ? errorOf('satisfaction-5') : undefined}
            choices={levels.map((level) => ({ value: level, label: satisfactionName(level) }))}
          />
          <Choices
            name="contacted" legend={t('负责处理的单位联系过您吗？', 'Did the unit contact you?')} value={words.contacted} onChoose={(contacted) => change({ contacted })}
            error={words.contacted === null ? errorOf('contacted-true') : undefined}
            choices={[{ value: true, label: t('联系过', 'Yes') }, { value: false, label: t('没有', 'No') }]}
          />
        </>
      )}
      {action === 'withdraw' && (
        <Choices
          name="reason" legend={t('为什么撤回？', 'Why do you take it back?')} value={isWithdrawalReason(words.reason) ? words.reason : null} onChoose={(reason) => change({ reason })}
          error={words.reason === null ? errorOf('reason-solvedAlready') : undefined} choices={withdrawalReasons.map((value) => ({ value, label: withdrawalReasonName(value) }))}
        />
      )}
      <TextBox id="text" rows={5} {...textLabel(action)} value={words.text} error={errorOf('text')} onText={(text) => change({ text })} />
      {(action === 'withdraw' || action === 'takeBackWithdrawal') && asksPhoneTail && (
        <TextBox id="phone-tail" label={t('手机号最后四位', 'Last four digits of your phone')} hint={t('登记时留的那个号码，用来确认是您本人。', 'Of the number you gave, to make sure it is you.')} value={words.phoneTail} error={errorOf('phone-tail')} inputMode="numeric" autoComplete="off" onText={(phoneTail) => change({ phoneTail })} />
      )}
      {(action === 'addClue' || action === 'supplyInfo') && <PhotoPicker id="clue-photos" photos={words.photos} change={update} label={t('加照片', 'Add photos')} />}
    </>
  )
}
