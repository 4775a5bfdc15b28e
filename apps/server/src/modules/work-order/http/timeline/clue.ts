import { erased, type Lines } from './line.ts'

export const clueLines: Lines = {
  ClueAdded: (data, _namer, texts) => texts.get(data.textId) ?? erased,
  MemberClueAdded: (data, _namer, texts) => {
    const said = texts.get(data.textId)
    return { zh: `工单 ${data.memberOrderNo}：${said ?? erased.zh}`, en: `Order ${data.memberOrderNo}: ${said ?? erased.en}` }
  },
}
