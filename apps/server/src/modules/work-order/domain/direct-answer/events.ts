import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

export type DirectAnswerEvent =
  | Fact<'RequestAnswered', { readonly answer: string; readonly basis: string; readonly closesAt: number }>
  | Fact<'DirectAnswerSampled', { readonly because: readonly Reason[] }>
  | Fact<'AnswerRejected', { readonly textId: string | null; readonly textDigest: string | null }>
