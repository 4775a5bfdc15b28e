/** Why a return was judged as it was. */
export const returnsReasons: Record<string, { zh: string; en: string }> = {
  LISTS_NAME_IT_LEAD: { zh: '按现行清单，{unit}就是主办单位', en: 'By the lists in force {unit} leads' },
  LISTS_NAME_IT_CO: { zh: '按现行清单，{unit}是协办，主办是{lead}', en: 'By the lists in force {unit} joins and {lead} leads' },
  LISTS_NAME_ANOTHER: { zh: '按现行清单，主办是{lead}，不是{unit}', en: 'By the lists in force {lead} leads, not {unit}' },
  LISTS_DO_NOT_DECIDE: { zh: '现行清单定不下由谁主办', en: 'The lists in force do not decide who leads' },
  LEAD_HAD_IT_BEFORE: { zh: '清单写的{unit}接过本单，改为退单时认定的建议；再派给它会转入裁定', en: 'The lists name {unit}, which has had the order; this is what its return left' },
  RETURN_REVIEW_TIME_UP: { zh: '退单审核钟到期，审核逾时计入派单席', en: 'The return was not judged in time; that counts against the dispatch desk' },
}
