/** Why a direct answer is called back. */
export const directAnswerReasons: Record<string, { zh: string; en: string }> = {
  DIRECT_ANSWER_SAMPLED: { zh: '按政策回访 {percent}% 的直接答复，这一件抽中', en: 'The policy calls back {percent}% of direct answers; this one was chosen' },
}
