type Issue = { readonly keyword?: string; readonly message?: string; readonly params?: unknown }
type Facts = { minimum?: number | bigint; maximum?: number | bigint; origin?: string; expected?: string; format?: string; values?: unknown[]; issue?: Record<string, unknown> }
type Sentence = { readonly zh: string; readonly en: string }

/**
 * A validation issue as a sentence in both languages. Zod reports a machine code with its limits; people get words.
 */
export const sentenceOf = (issue: Issue): Sentence => {
  const params = (issue.params ?? {}) as Facts
  const facts: Facts = { ...params, ...params.issue }
  switch (issue.keyword) {
    case 'too_small': return limit(facts, { zh: ['不能小于', '至少'], en: ['not less than', 'at least'] }, facts.minimum)
    case 'too_big': return limit(facts, { zh: ['不能大于', '最多'], en: ['not more than', 'at most'] }, facts.maximum)
    case 'invalid_type': return { zh: '没有填写，或类型不对', en: 'is missing or of the wrong type' }
    case 'invalid_value': {
      const values = Array.isArray(facts.values) ? facts.values.slice(0, 8) : null
      return { zh: `不在可选范围内${values ? `（可选：${values.join('、')}）` : ''}`, en: `is not one of the choices${values ? ` (${values.join(', ')})` : ''}` }
    }
    case 'invalid_format': return formats[facts.format ?? ''] ?? { zh: '格式不对', en: 'has the wrong format' }
    case 'unrecognized_keys': return { zh: '有不认识的字段', en: 'has unknown fields' }
    default: return { zh: issue.message ?? '不符合要求', en: issue.message ?? 'does not meet the requirements' }
  }
}

const formats: Readonly<Record<string, Sentence>> = {
  uuid: { zh: '编号格式不对', en: 'is not an identifier' },
  datetime: { zh: '不是有效的时间（例：2026-11-22T14:05:00+08:00）', en: 'is not an instant (as 2026-11-22T14:05:00+08:00)' },
}

/** Numbers compare, texts and lists are counted. */
const limit = ({ origin }: Facts, words: Readonly<Record<keyof Sentence, readonly [number: string, count: string]>>, most: number | bigint | undefined): Sentence => {
  if (origin === 'number') return { zh: `${words.zh[0]} ${most}`, en: `${words.en[0]} ${most}` }
  const unit = origin === 'string' ? { zh: '个字', en: ' characters' } : origin === 'array' ? { zh: '项', en: ' items' } : { zh: '', en: '' }
  return { zh: `${words.zh[1]} ${most} ${unit.zh}`, en: `${words.en[1]} ${most}${unit.en}` }
}
