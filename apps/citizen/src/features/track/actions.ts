import type { RequesterCommandName, Tracking } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { plain } from '../../lib/plain.ts'

/** What the requester may do, in the order in which it matters to them. */
export const actions = ['supplyInfo', 'evaluate', 'rejectAnswer', 'appealRefusal', 'takeBackWithdrawal', 'appealTermination', 'appealExclusion', 'reopen', 'addClue', 'urge', 'praise', 'objectDisclosure', 'withdraw'] as const
export type Action = (typeof actions)[number] & keyof Tracking['can']

export const commandOf: Record<Action, RequesterCommandName> = {
  evaluate: 'evaluation', rejectAnswer: 'answer-rejection', appealTermination: 'termination-appeal', appealExclusion: 'exclusion-appeal', reopen: 'reopening', addClue: 'clues', urge: 'urging', praise: 'praise', objectDisclosure: 'disclosure-objection',
  supplyInfo: 'information', appealRefusal: 'refusal-appeal', withdraw: 'withdrawal', takeBackWithdrawal: 'withdrawal-take-back',
}

export const actionName = (action: Action): string => ({
  evaluate: t('评价：解决了吗', 'Say whether it is solved'),
  rejectAnswer: t('答复不准', 'The answer is not right'),
  appealTermination: t('不同意终止，要求继续办', 'I do not agree that it was ended'),
  appealExclusion: t('不同意评价不算数', 'I want my verdict to count'),
  reopen: t('没解决，重新办理', 'Not solved: do it again'),
  addClue: t('补充情况或照片', 'Add facts or photos'),
  urge: t('催一催', 'Ask to hurry'),
  supplyInfo: t('回答我们的问题', 'Answer our question'),
  appealRefusal: t('不同意，请别人再看一遍', 'Disagree: have somebody else look'),
  withdraw: t('不用办了，撤回', 'Take it back'),
  takeBackWithdrawal: t('还是要办，恢复', 'Go on with it after all'),
  praise: t('表扬办理单位', 'Praise the unit'),
  objectDisclosure: t('不同意公开这件事', 'I do not want this shown'),
})[action]

/** Shown after it was sent. */
export const thanksFor = (action: Action): string => ({
  evaluate: t('评价收到了，谢谢。', 'Your verdict has arrived. Thank you.'),
  rejectAnswer: t('收到了，会有人重新看这个答复。', 'It has arrived; the answer will be looked at again.'),
  appealTermination: t('收到了，会恢复办理。', 'It has arrived; it will be handled again.'),
  appealExclusion: t('收到了，另一组人会重新看。', 'It has arrived; other people will look at it again.'),
  reopen: t('收到了，会重新办理。', 'It has arrived; it will be done again.'),
  addClue: t('补充的内容收到了，负责处理的单位能看到。', 'What you added has arrived; the unit can see it.'),
  urge: t('收到了，已经提醒正在处理的人。', 'It has arrived; those who have it are reminded.'),
  supplyInfo: t('您的回答收到了，我们接着往下办。', 'Your answer has arrived; we go on.'),
  appealRefusal: t('收到了，会换一个人重新看，定了告诉您。', 'It has arrived; somebody else will look again and you are told.'),
  withdraw: t('已经撤回，不再办理。可能会有人打电话问一声是不是您本人。', 'Taken back. Somebody may call to ask whether it was you.'),
  takeBackWithdrawal: t('已经恢复，接着往下办。', 'We go on with it.'),
  praise: t('收到了，会转告单位。谢谢您。', 'It has arrived and is passed on. Thank you.'),
  objectDisclosure: t('收到了，这件事不会公开。', 'It has arrived; this is not shown.'),
})[action]

const over: readonly string[] = ['closed', 'archived', 'declined', 'withdrawn', 'terminated']

/** Where the status alone says why: one plain sentence; '' where the action is out of place and better not named at all. */
const whyByStatus = (action: Action, status: string): string | null => {
  const isOver = over.includes(status)
  switch (action) {
    case 'evaluate': return isOver ? t('这件事已经办完。', 'This is closed.') : t('还没办好，办好后请您评价。', 'It is not done yet; you are asked when it is.')
    case 'reopen': return isOver ? null : t('还没办完，不用重新办理。', 'It is not closed yet.')
    case 'addClue': return isOver ? t('这件事已经办完，不能再补充。', 'This is closed; nothing can be added.') : null
    case 'urge': return isOver ? t('这件事已经办完，不用催。', 'This is closed; there is nothing to hurry.') : null
    // These are offered where they fit and not named where they do not.
    case 'supplyInfo': case 'takeBackWithdrawal': return ''
    case 'appealRefusal': return status === 'declined' ? null : ''
    case 'withdraw': return isOver ? '' : null
    case 'praise': case 'objectDisclosure': return ''
    case 'rejectAnswer': return status === 'directAnswered' ? null : ''
    case 'appealTermination': return status === 'terminated' ? null : ''
    // Few verdicts are ever left out; of the others there is nothing to say.
    case 'appealExclusion': return ''
  }
}

/** Why an action may not be taken now; null when it may, or when there is nothing worth saying. */
export const whyNot = (action: Action, { can, cannotBecause, statusCode }: Pick<Tracking, 'can' | 'cannotBecause' | 'statusCode'>): string | null => {
  const because = cannotBecause[action]
  if (can[action] || !because) return null
  return (whyByStatus(action, statusCode) ?? plain(because.zh, because.en)) || null
}
