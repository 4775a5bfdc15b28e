/** Why a line of a file was not taken in: code → sentence for the operator; slots `{name}` are filled from the params. */
export const importFaults = {
  // the line itself
  HALF_LINE: '这一行不完整（缺引号、缺列或 JSON 中途结束），多半是文件被截断或换行被破坏。',
  BROKEN_JSON: '这一行不是合法的 JSON 对象：{why}。',
  COLUMNS_DIFFER: '这一行有 {found} 列，表头有 {expected} 列。',
  WRONG_ENCODING: '这一行的文字编码与文件不一致，无法读出（文件按 {encoding} 读取）。',
  LINE_TOO_LONG: '这一行超过 {megabytes} MB，未读入。',
  // what it says
  OUTER_ID_MISSING: '没有来源编号（{from}），无法防止重复导入。',
  OUTER_ID_TOO_LONG: '来源编号长 {length} 个字，超过 {most} 个字。',
  NARRATIVE_EMPTY: '没有诉求内容。',
  NARRATIVE_TOO_LONG: '诉求内容 {length} 个字，超过 {most} 个字；不截断，请拆分后再导入。',
  DATE_MISSING: '没有{name}时间。',
  DATE_NOT_READABLE: '{name}时间「{text}」读不出来（格式见映射文件的 dateFormats）。',
  IMPOSSIBLE_DATE: '时间不可能：{why}。',
  CLOSED_WITHOUT_DATE: '状态为已办结，却没有办结时间。',
  UNKNOWN_CODE: '{name}「{text}」不在映射的对照表中。',
  MATTER_UNKNOWN: '事项编码「{text}」不在事项清单中。',
  NOT_WRITABLE: '数据库不接受这一行：{why}。',
} as const

export type ImportFaultCode = keyof typeof importFaults
export type ImportFault = { readonly code: ImportFaultCode; readonly params: Readonly<Record<string, string | number>> }

export const fault = (code: ImportFaultCode, params: ImportFault['params'] = {}): ImportFault => ({ code, params })

/** The fault as a Chinese sentence. */
export const faultSentence = ({ code, params }: ImportFault): string =>
  importFaults[code].replaceAll(/\{(\w+)\}/g, (_slot, name: string) => String(params[name] ?? ''))
