import { takeBackReasonLabels, transferItemLabels, transferModeLabels, transferTargetLabels } from '@suban/contract'
import { andNote, word, type Lines } from './line.ts'

export const emergencyTransferLines: Lines = {
  RequestTransferred: ({ target, platform, mode, reason, shared }) => {
    const [to, how, items] = [word(transferTargetLabels, target), word(transferModeLabels, mode), shared.map((item) => word(transferItemLabels, item))]
    const along = items.length === 0 ? { zh: '不带资料', en: 'nothing goes along' } : { zh: `随转：${items.map((item) => item.zh).join('、')}`, en: `along go: ${items.map((item) => item.en).join(', ')}` }
    return { zh: `${to.zh}${platform ? `（${platform}）` : ''}，${how.zh}。${reason}。${along.zh}`, en: `${to.en}${platform ? ` (${platform})` : ''}, ${how.en}. ${reason}. ${along.en}` }
  },
  TransferReceived: ({ peerCaseNo, followUp }) => ({
    zh: `对方单号 ${peerCaseNo}${followUp ? '；余下的继续派单办理' : ''}`, en: `Their number ${peerCaseNo}${followUp ? '; what is left will be dispatched' : ''}`,
  }),
  TransferTakenBack: ({ reason, note }) => andNote(word(takeBackReasonLabels, reason), note),
}
