/** Why units are asked before a dispatch, or the platform of the district finds one. */
export const consultationReasons: Record<string, { zh: string; en: string }> = {
  UNCLEAR_NO_LEAD: { zh: '清单定不下由谁主办', en: 'The lists name nobody to lead' },
  UNCLEAR_MACHINE_UNSURE: { zh: '事项由机器判断，把握 {percent}%，低于 {least}%', en: 'The machine chose the matter and is {percent}% sure, less than {least}%' },
  UNCLEAR_RETURNED: { zh: '本单已退过 {times} 次', en: 'The order was returned {times} time(s)' },
  CONSULTATION_TIME_UP: { zh: '会商钟到期，没有指定承办单位', en: 'The consultation ended without a decision' },
}
