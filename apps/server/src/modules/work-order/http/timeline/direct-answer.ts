import type { Label } from '@suban/contract'
import type { Lines } from './line.ts'

/** An answer with what it rests on. */
export const answerWords = ({ answer, basis }: { readonly answer: string; readonly basis: string }): Label => ({ zh: `${answer}（依据：${basis}）`, en: `${answer} (basis: ${basis})` })

export const directAnswerLines: Lines = {
  RequestAnswered: answerWords,
  AnswerRejected: (data, _namer, texts) => texts.get(data.textId ?? '') ?? '',
}
