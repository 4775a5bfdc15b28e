import type { Words } from '@suban/ui'

const words = (zh: string, en: string): Words => ({ zh, en })

/** What the numbers of the life cycle mean, by their place in the document. One that is not here is shown by its name in the document. */
export const lifeCycleWords: Readonly<Record<string, Words>> = {
  '/note': words('说明', 'Note'),
  '/undoSeconds': words('派单、并单之后多少秒内可以撤回', 'Seconds in which a dispatch or attachment may be taken back'),
  '/reopenWindowDays': words('办结之后多少天内，诉求人可以要求重办', 'Days after closing in which the requester may reopen'),
  '/answerWindowHours': words('直接答复之后多少小时内，诉求人可以说不对', 'Hours in which a direct answer may be objected to'),
  '/rework': words('重办', 'Rework'),
  '/rework/mostRounds': words('最多重办几轮，之后按不满意办结', 'Most rounds of rework; then it closes as it is'),
  '/rework/escalateFromRound': words('从第几轮重办起提级', 'Round from which rework is escalated'),
  '/callBack': words('回访', 'Call-back'),
  '/callBack/mostAttempts': words('最多拨打几次', 'Most attempts'),
  '/callBack/gapHours': words('两次拨打至少隔几小时', 'Hours between two attempts'),
  '/callBack/shareOfDirectAnswers': words('直接答复的回访比例，0 到 1', 'Share of direct answers called back, 0 to 1'),
  '/badVerdict': words('不满意', 'Bad verdicts'),
  '/badVerdict/satisfactionAtMost': words('评价不高于几星算不满意（0 为只看是否解决）', 'A verdict is bad at this many stars or fewer (0: only whether it is solved)'),
  '/urgeGapHours': words('两次催办至少隔几小时', 'Hours between two urgings'),
  '/sendBackLeastHours': words('退回补办时，单位至少还有几小时', 'Least hours a unit has when work is sent back'),
  '/contactAttemptsAreEnough': words('联系不上时，试几次算已尽力', 'Attempts that are enough when nobody is reached'),
  '/evidenceFor': words('哪些办理结果须附佐证', 'Results that need evidence'),
}

/** Fields that are written by the program, or edited as text. */
export const notInForm: readonly string[] = ['/id', '/version', '/effectiveFrom', '/examples']
