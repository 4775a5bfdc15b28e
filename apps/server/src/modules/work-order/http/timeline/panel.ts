import type { Label } from '@suban/contract'
import { andNote } from './line.ts'

/** A member's vote with its reason; whether the panel had a lawyer shows in its members. */
export const voteLine = ({ isFor, isLegal, reason }: { readonly isFor: boolean; readonly isLegal: boolean; readonly reason: string }): Label =>
  andNote({ zh: `${isFor ? '同意' : '不同意'}${isLegal ? '（法制人员）' : ''}`, en: `${isFor ? 'For' : 'Against'}${isLegal ? ' (lawyer)' : ''}` }, reason)
