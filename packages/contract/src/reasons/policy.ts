/** What does not hold together between the policies of a city, beyond the faults of the lists. Slots are `{name}`. */
export const policyReasons: Record<string, { zh: string; en: string }> = {
  FAULT_LISTS_APART: { zh: '三张清单须同一版本、同一日起施行：事项 {matters}，职责 {duties}，实施 {practices}', en: 'The three lists must have one version and one day: matters {matters}, duties {duties}, practices {practices}' },
  FAULT_POLICY_MISSING: { zh: '缺少「{kind}」', en: '{kind} is missing' },
  FAULT_EXAMPLE_FAILS: { zh: '例子「{example}」不成立：{why}', en: 'The example {example} does not hold: {why}' },
  FAULT_CLOCK_MISSING: { zh: '时限规则缺少 {clock}；不设到期请写 null', en: 'The deadlines lack the clock {clock}; write null for one without a due time' },
  FAULT_CLASS_UNSERVED: { zh: '{where}用到时限类别「{deadlineClass}」，时限规则里没有', en: '{where} uses the deadline class {deadlineClass}, which the deadlines do not give' },
  FAULT_FLAG_UNKNOWN: { zh: '「{matter}」的例外看标记「{flag}」，事项识别里没有这个标记，例外永远不会生效', en: 'An exception of {matter} asks for the flag {flag}, which the classification does not set: it would never apply' },
  FAULT_KIND_UNKNOWN: { zh: '「{matter}」的例外看诉求类型「{kind}」，没有这种类型', en: 'An exception of {matter} asks for the kind {kind}, which does not exist' },
  FAULT_RESULT_TYPE_UNKNOWN: { zh: '须附佐证的办理结果「{resultType}」不存在', en: 'The result type {resultType}, which needs evidence, does not exist' },
  FAULT_SLOT_UNKNOWN: { zh: '模板里的「{slot}」没有对应的内容，会原样念出来', en: 'Nothing fills {slot} of the template; it would be read out as it stands' },
  FAULT_ESCALATION_NEVER: { zh: '第 {from} 轮起提级，但最多只重办 {most} 轮，永远不会提级', en: 'Escalation begins with round {from}, but there are only {most} rounds: it never happens' },
  FAULT_CALENDAR_ENDS: { zh: '工作日历只排到 {to}，施行后不满半年；此后暂按周末推算', en: 'The calendar ends on {to}, less than half a year after it takes effect; later days count by weekends only' },
  FAULT_LADDER_UNKNOWN_UNIT: { zh: '提级阶梯写的单位「{unit}」不在组织目录中', en: 'The ladder names unit {unit}, which is unknown' },
  FAULT_LADDER_CANNOT_HANDLE: { zh: '提级阶梯让「{unit}」接手，但它不是承办单位，或已停用', en: 'The ladder hands over to {unit}, which cannot hold assignments or is no longer active' },
  FAULT_LADDER_TWICE: { zh: '提级阶梯对「{unit}」写了 {count} 条', en: 'The ladder has {count} entries for {unit}' },
  FAULT_LADDER_CYCLE: { zh: '提级阶梯绕成一圈：{path}', en: 'The ladder goes round in a circle: {path}' },
  FAULT_LADDER_GAP: { zh: '从「{unit}」提级，走到「{end}」就断了，到不了市热线中心', en: 'The ladder from {unit} ends at {end} and never reaches the city centre' },
}
