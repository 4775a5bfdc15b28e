import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { hasContent, steps, type Step } from '../../lib/request/draft.ts'
import { draftStore } from '../../lib/request/draft-store.ts'
import { isSentOnThisVisit } from '../../lib/request/receipts.ts'
import { go } from '../../lib/router.ts'
import { useKept } from '../../lib/use-kept.ts'
import { Check } from './check.tsx'
import { Done } from './done.tsx'
import { Photos } from './photos.tsx'
import type { QuestionProps } from './question.tsx'
import { Reach } from './reach.tsx'
import { Resume } from './resume.tsx'
import { WaitingToSend } from './waiting-to-send.tsx'
import { What } from './what.tsx'
import { Where } from './where.tsx'

const questions: Record<Step, (props: QuestionProps) => JSX.Element> = { what: What, where: Where, photos: Photos, reach: Reach, check: Check }

/** A later question without a draft: somebody went back after sending, or kept a bookmark. */
const Empty = () => {
  useEffect(() => go(isSentOnThisVisit() ? '/report?step=done' : '/report?step=what', { replace: true }), [])
  return null
}

/** Reporting, one question a page. */
export const Report = ({ step, isChange }: { step: string | null; isChange: boolean }) => {
  const draft = useKept(draftStore)
  const [isReturning] = useState(() => step === null && hasContent(draft))
  if (step === 'done') return <Done />
  if (step === 'waiting') return <WaitingToSend />
  if (isReturning) return <Resume draft={draft} />
  if (step !== null && step !== 'what' && !hasContent(draft)) return <Empty />
  const Page = questions[steps.find((name) => name === step) ?? 'what']
  return <Page key={step} draft={draft} isChange={isChange} />
}
