import { withdrawalCheckLabels, withdrawalReasonLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const withdrawalLines: Lines = {
  WorkOrderWithdrawn: ({ reason, textId, goesOn }, _namer, texts) => {
    const { zh, en } = andNote(word(withdrawalReasonLabels, reason), texts.get(textId ?? '') ?? '')
    return goesOn ? { zh: `${zh}。还有其他人反映同一件事，会继续办完`, en: `${en}. Others reported the same; it goes on for them` } : { zh, en }
  },
  WithdrawalTakenBack: ({ textId, alone }, _namer, texts) => andNote(alone ? { zh: '原来并入的已办完，单独办理', en: 'What it had joined is over; handled on its own' } : { zh: '接着办理', en: 'It goes on where it stood' }, texts.get(textId ?? '') ?? ''),
  WithdrawalChecked: { staffOnly: ({ outcome, call, note }) => { const { zh, en } = word(withdrawalCheckLabels, outcome); return andNote({ zh: `${zh}，第 ${call} 次`, en: `${en}, call ${call}` }, note) } },
  WithdrawalContested: { staffOnly: ({ outcome, note }) => andNote(word(withdrawalCheckLabels, outcome), note) },
}
