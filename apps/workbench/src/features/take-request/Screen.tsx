import './take-request.css'
import { newKey } from '@suban/api-client'
import type { MatterRef, Problem, Receipt } from '@suban/contract'
import { either, say, useKeys, useT, type Shortcut } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import type { InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { canTake } from '../../lib/order/similar-list.tsx'
import { handoverFor, missingOfHandover, type Handover } from '../../lib/order/transfer-fields.tsx'
import { useIntentKey } from '../../lib/intent-key.ts'
import { keys, problemOf, queryClient } from '../../lib/query.ts'
import { useSignInNeeded } from '../../lib/sign-in-needed.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { assistQuery, register } from './api.ts'
import { CallerPanel } from './caller-panel.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { DraftsList } from './drafts-list.tsx'
import { ReceiptPanel } from './receipt-panel.tsx'
import { RequestForm } from './request-form.tsx'
import { emptySheet, missingOf, requestOf, sameCaller, wayOf, type Decided, type Sheet, type Way } from './sheet.ts'
import { useDraft } from './use-draft.ts'

/** How long the words rest before the machine is asked again, in milliseconds. */
const askAfter = 250

/** Where what is missing, or too long, is corrected. */
const placeOf = { answer: '.take-answer textarea', basis: '.take-answer input', room: '.take [aria-invalid="true"]' } as const

/** 受理台: who calls, what it is about, whose it is and by when; sent with one key. */
export const Screen = () => {
  const t = useT()
  const [sheet, setSheet] = useState<Sheet>(emptySheet)
  const [callId, setCallId] = useState(newKey)
  const [isAnswering, setAnswering] = useState(false)
  const [handover, setHandover] = useState<Handover | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [tried, setTried] = useState<Way | null>(null)
  const phoneField = useRef<InputRef>(null)
  const narrativeField = useRef<HTMLTextAreaElement>(null)
  const intent = useIntentKey()
  const isSignedOut = useSignInNeeded()
  const draft = useDraft(sheet, receipt !== null || isSending)
  const change = (next: Partial<Sheet>) => { setSheet((before) => ({ ...before, ...next })) }

  const asked = useDebounced(sheet.narrative, askAfter)
  const { data: assist, isFetching, error: assistError } = useQuery(assistQuery({
    narrative: asked, placeId: sheet.place?.placeId ?? null, ...(sheet.kind ? { kind: sheet.kind } : {}), ...(sheet.matter ? { matterCode: sheet.matter.code } : {}), ...(sheet.accused.length > 0 ? { accusedUnits: sheet.accused.map((unit) => unit.code) } : {}),
  }))
  const guess: MatterRef | null = assist && !assist.abstains ? assist.candidates[0]?.matter ?? null : null
  const matter = sheet.matter ?? guess
  const decided: Decided = { matter, kind: sheet.kind ?? assist?.kind ?? 'help', proposal: matter ? assist?.proposal ?? null : null }
  const way = wayOf(sheet, decided, isAnswering, handover !== null)
  const missing = tried ? missingOf(sheet, tried, handover) : null
  const phoneError = missing === 'contact' ? t('请填电话，或勾选匿名', 'Give a phone, or tick anonymous')
    : problem?.code === 'PHONE_NOT_VALID' && !sheet.isAnonymous ? either(`${problem.detail}${problem.next}`, `${problem.detailEn} ${problem.nextEn}`) : null

  const begin = (next: Sheet, id?: string) => {
    setSheet(next)
    setReceipt(null)
    setProblem(null)
    setTried(null)
    setAnswering(false)
    setHandover(null)
    draft.begin(id)
  }
  const nextCall = () => { setCallId(newKey()); begin(emptySheet) }
  const again = () => { begin(sameCaller(sheet)) }
  useEffect(() => {
    if (receipt !== null) return
    if (sheet.phone === '' && !sheet.isAnonymous) phoneField.current?.focus()
    else narrativeField.current?.focus()
  }, [receipt, draft.id]) // oxlint-disable-line react-hooks/exhaustive-deps -- only when a sheet begins

  const send = async (chosen: Way) => {
    if (isSending) return
    setTried(chosen)
    const gap = missingOf(sheet, chosen, handover)
    if (gap === 'narrative') narrativeField.current?.focus()
    if (gap === 'contact') phoneField.current?.focus()
    if (gap === 'answer' || gap === 'basis' || gap === 'room') document.querySelector<HTMLElement>(placeOf[gap])?.focus()
    if (gap) return
    setSending(true)
    setProblem(null)
    const body = requestOf(sheet, decided, chosen, { callId, draftId: draft.saved === 'nothing' ? null : draft.id }, handover)
    try {
      setReceipt(await register(body, intent.keyFor(body)))
      intent.done()
      void queryClient.invalidateQueries({ queryKey: keys.drafts })
      void queryClient.invalidateQueries({ queryKey: keys.counts })
      void queryClient.invalidateQueries({ queryKey: ['caller'] })
    } catch (error) {
      const found = problemOf(error)
      setProblem(found)
      // The field that the server speaks of is under the hand at once.
      if (found.code === 'PHONE_NOT_VALID' || found.code === 'CONTACT_OR_ANONYMOUS') phoneField.current?.focus()
    }
    setSending(false)
  }

  const choose = (place: number) => { const candidate = assist?.candidates[place - 1]; if (candidate) change({ matter: candidate.matter }) }
  const first = assist?.similar.find(canTake)
  const off = receipt !== null
  useKeys([
    { id: 'take.send', keys: 'Ctrl+Enter', label: { zh: '受理并派出', en: 'Accept and dispatch' }, isOff: off, run: () => { void send(way) } },
    ...[1, 2, 3].flatMap((place): Shortcut[] => [
      { id: `take.matter${place}`, keys: String(place), label: { zh: `选第 ${place} 个事项`, en: `Matter ${place}` }, isOff: off, run: () => { choose(place) } },
      { id: `take.matterAnywhere${place}`, keys: `Ctrl+${place}`, label: { zh: `选第 ${place} 个事项（打字时也行）`, en: `Matter ${place}, also while typing` }, isOff: off, run: () => { choose(place) } },
    ]),
    { id: 'take.attach', keys: 'd', label: { zh: '并入最像的一件', en: 'Attach to the most alike' }, isOff: off || !first, run: () => { change({ attachTo: sheet.attachTo || !first ? null : first }) } },
    { id: 'take.answer', keys: 'a', label: { zh: '直接答复', en: 'Answer directly' }, isOff: off || (decided.kind !== 'consultation' && !isAnswering), run: () => { setAnswering(!isAnswering) } },
  ])

  if (receipt) return <ReceiptPanel receipt={receipt} joined={sheet.attachTo?.orderNo ?? null} onNextCall={nextCall} onSameCaller={again} />
  const draftState = { nothing: '', saving: t('正在存草稿…', 'Saving…'), saved: t('草稿已存', 'Draft saved'), failed: t('草稿没有存上，请勿关闭页面', 'Draft not saved: keep the page open'), tooLong: t('太长，存不了草稿，请勿关闭页面', 'Too long to be saved as a draft: keep the page open') }[draft.saved]
  return (
    <div className="take">
      <div className="take-left">
        <CallerPanel sheet={sheet} onChange={change} onNext={() => { narrativeField.current?.focus() }} phoneField={phoneField} phoneError={phoneError} />
      </div>
      <RequestForm sheet={sheet} onChange={change} assist={assist} isAsking={isFetching} assistProblem={assistError ? problemOf(assistError) : null} matter={matter} kind={decided.kind} narrativeField={narrativeField} isNarrativeMissing={missing === 'narrative'} isTransferring={handover !== null}
        onTransfer={() => { setHandover(handover === null ? handoverFor(assist?.transferTargets ?? [], assist?.emergency ?? null) : null); setAnswering(false) }} />
      <DecisionPanel sheet={sheet} onChange={change} assist={assist} decided={decided} way={way} isAnswering={isAnswering} onAnswering={setAnswering} handover={handover} onHandover={setHandover} isSending={isSending} problem={(problem?.code === 'SIGN_IN_NEEDED' && !isSignedOut) || (problem?.code === 'PHONE_NOT_VALID' && phoneError !== null) ? null : problem}
        onSend={(chosen) => { void send(chosen) }} draftState={missing === 'room' ? t('有一项写得太长，请删短', 'Something is too long: please cut it') : missing === 'transfer' && handover ? say(missingOfHandover(handover) ?? { zh: '', en: '' }) : missing === 'answer' ? t('请写答复', 'Write the answer') : missing === 'basis' ? t('请写依据', 'Name the basis') : draftState} />
      <DraftsList current={draft.id} onResume={(id, resumed) => { setCallId(newKey()); begin(resumed, id) }} />
    </div>
  )
}
