type Issue = { readonly keyword?: string; readonly message?: string; readonly params?: unknown }

/**
 * A validation issue as a Chinese sentence. Zod reports a machine code with its limits; people get words.
 */
export const sentenceOf = (issue: Issue): string => {
  const params = (issue.params ?? {}) as { minimum?: number | bigint; maximum?: number | bigint; origin?: string; expected?: string; format?: string; values?: unknown[]; issue?: Record<string, unknown> }
  const facts = { ...params, ...params.issue } as typeof params
  const unit = facts.origin === 'string' ? '个字' : facts.origin === 'array' ? '项' : ''
  switch (issue.keyword) {
    case 'too_small': return facts.origin === 'number' ? `不能小于 ${facts.minimum}` : `至少 ${facts.minimum} ${unit}`
    case 'too_big': return facts.origin === 'number' ? `不能大于 ${facts.maximum}` : `最多 ${facts.maximum} ${unit}`
    case 'invalid_type': return '没有填写，或类型不对'
    case 'invalid_value': return `不在可选范围内${Array.isArray(facts.values) ? `（可选：${facts.values.slice(0, 8).join('、')}）` : ''}`
    case 'invalid_format': return facts.format === 'uuid' ? '编号格式不对' : facts.format === 'datetime' ? '不是有效的时间（例：2026-11-22T14:05:00+08:00）' : '格式不对'
    case 'unrecognized_keys': return '有不认识的字段'
    default: return issue.message ?? '不符合要求'
  }
}
