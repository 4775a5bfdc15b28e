/** What the machine saw in a text, why it leaves the choice to a person, and when a question is passed on no more. */
export const dispatchReasons: Record<string, { zh: string; en: string }> = {
  MACHINE_UNSURE: { zh: '把握 {probability}%：照此派单平均要赔上 {cost} 分钟，超过人工看一眼的 {human} 分钟，请人工确定', en: 'Only {probability}% sure: following it would cost {cost} minutes on average, more than a person\'s {human}; please decide' },
  MACHINE_KNOWS_NO_WORD: { zh: '文字里没有认得的说法，请人工确定事项', en: 'No known wording; please choose the matter' },
  EMERGENCY_WORDS: { zh: '出现紧急说法：{words}；可转 {numbers}', en: 'Emergency wording: {words}; consider {numbers}' },
  FLAG_RAISES_DEADLINE: { zh: '命中「{flag}」（{word}），时限提为 {deadlineClass}', en: 'Flag {flag} ({word}) raises the deadline to {deadlineClass}' },
  ACCUSED_UNIT_REPLACED: { zh: '诉求针对{unit}，按回避要求由其上级{superior}主办', en: 'The request is against {unit}: its superior {superior} leads instead' },
  ACCUSED_UNIT_LEFT_OUT: { zh: '诉求针对{unit}，按回避要求不派给它，请人工选定主办单位', en: 'The request is against {unit}, which is left out: please choose who leads' },
  QUESTION_UNIT_RETURNS: { zh: '咨询已转派 {forwards} 家，末一家又要退，由中心直接答复', en: 'The question went to {forwards} units and the last one returns it: the centre answers' },
  QUESTION_UNIT_PASSES_ON: { zh: '咨询已转派 {forwards} 家，末一家又要转，由中心直接答复', en: 'The question went to {forwards} units and the last one would hand it on: the centre answers' },
  QUESTION_TIME_UP: { zh: '咨询已转派 {forwards} 家仍未按时答复，由中心直接答复', en: 'The question went to {forwards} units and was not answered in time: the centre answers' },
  SIMILAR_SAME_PLACE: { zh: '相距 {metres} 米', en: '{metres} m apart' },
  SIMILAR_SAME_COMMUNITY: { zh: '同在{community}', en: 'Both in {community}' },
  SIMILAR_WORDS: { zh: '都说到：{words}', en: 'Both speak of: {words}' },
}
