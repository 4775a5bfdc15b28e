import { narrativeLimit } from '@suban/contract'
import { mask as maskPersonalData } from '@suban/text'
import { compileDateReader } from './dates.ts'
import { fault, type ImportFault } from './faults.ts'
import type { ImportMapping } from './mapping.ts'
import { compileTemplate, type Fields, type Template } from './template.ts'

/** A line of a foreign file as the city understands it. */
export type MappedRow = {
  readonly outerId: string
  readonly title: string
  readonly narrative: string
  readonly receivedAt: number
  readonly isClosed: boolean
  readonly closedAt: number | null
  readonly dueAt: number | null
  /** The status in the other system's own words. */
  readonly status: string
  readonly channel: string
  readonly kind: string | undefined
  readonly matterCode: string | undefined
  readonly secrecyLevel: number
  readonly unit: string
  readonly resolution: string
  readonly address: string
  readonly placeHints: readonly string[]
  readonly contact: { readonly name: string; readonly phone: string } | null
  readonly labels: Readonly<Record<string, string>>
}

export type RowMapper = (fields: Fields, importedAt: number) => MappedRow | ImportFault

/** Longer ones make no key of an index. */
const longestOuterId = 200
/** The contract's cap for titles and addresses. */
const longestTitle = 60
const longestAddress = 200
const oldest = Date.UTC(1990, 0, 1)
const day = 86_400_000

type Coded = ImportMapping['channel'] | NonNullable<ImportMapping['matterCode']>

/** Compile a mapping into the function that reads one line by it. Pure: same line, same answer. */
export const compileMapping = (mapping: ImportMapping): RowMapper => {
  const maybe = (template: string | undefined): Template => compileTemplate(template ?? '')
  const outerId = compileTemplate(mapping.outerId)
  const title = maybe(mapping.title)
  const narrative = mapping.narrative.parts.map(compileTemplate)
  const dates = datesOf(mapping)
  const status = maybe(mapping.status?.from)
  const channel = codeReader('渠道', mapping.channel)
  const kind = mapping.kind === undefined ? () => undefined : codeReader('诉求类型', mapping.kind)
  const matterCode = mapping.matterCode === undefined ? () => undefined : codeReader('事项', mapping.matterCode)
  const [unit, resolution, address] = [maybe(mapping.unit), maybe(mapping.resolution), maybe(mapping.address)]
  const places = mapping.places.map(compileTemplate)
  const contact = mapping.contact && { name: maybe(mapping.contact.name), phone: maybe(mapping.contact.phone) }
  const labels = Object.entries(mapping.labels).map(([name, template]) => [name, compileTemplate(template)] as const)

  return (fields, importedAt) => {
    const id = outerId.fill(fields)
    if (id === '') return fault('OUTER_ID_MISSING', { from: mapping.outerId })
    if (id.length > longestOuterId) return fault('OUTER_ID_TOO_LONG', { length: id.length, most: longestOuterId })
    const fullTitle = title.fill(fields).replaceAll(/\s+/g, ' ')
    const said = narrative.map((part) => part.fill(fields)).filter((part) => part !== '').join(mapping.narrative.join)
    const shownTitle = cut(maskPersonalData(fullTitle), longestTitle)
    // A title that is shown cut or masked is kept whole at the head of the narrative.
    const text = shownTitle !== fullTitle && !said.startsWith(fullTitle) ? `${fullTitle}\n${said}` : said
    if (text.trim() === '') return fault('NARRATIVE_EMPTY')
    if (text.length > narrativeLimit) return fault('NARRATIVE_TOO_LONG', { length: text.length, most: narrativeLimit })
    const times = dates(fields, importedAt)
    if ('code' in times) return times
    const statusText = status.fill(fields)
    const state = mapping.status ? mapping.status.codes[statusText] : times.closedAt === null ? 'open' : 'closed'
    if (state === undefined) return fault('UNKNOWN_CODE', { name: '状态', text: statusText.slice(0, 40) })
    if (state === 'closed' && times.closedAt === null) return fault('CLOSED_WITHOUT_DATE')
    const codes = [channel(fields), kind(fields), matterCode(fields)] as const
    for (const code of codes) if (typeof code === 'object') return code
    const person = contact && { name: contact.name.fill(fields).slice(0, 50), phone: contact.phone.fill(fields).slice(0, 30) }
    return {
      outerId: id, title: shownTitle, narrative: text, ...times, isClosed: state === 'closed', status: statusText || (state === 'closed' ? '已办结' : '办理中'),
      channel: codes[0] as string, kind: codes[1] as string | undefined, matterCode: codes[2] as string | undefined, secrecyLevel: mapping.secrecyLevel,
      unit: unit.fill(fields), resolution: resolution.fill(fields), address: cut(address.fill(fields), longestAddress),
      placeHints: places.map((place) => place.fill(fields)).filter((hint) => hint !== ''),
      contact: person && (person.name !== '' || person.phone !== '') ? person : null,
      labels: Object.fromEntries(labels.map(([name, template]) => [name, template.fill(fields)]).filter(([, value]) => value !== '')),
    }
  }
}

type Times = Pick<MappedRow, 'receivedAt' | 'closedAt' | 'dueAt'>

const datesOf = (mapping: ImportMapping): ((fields: Fields, importedAt: number) => Times | ImportFault) => {
  const read = compileDateReader(mapping.dateFormats)
  const zone = zoneReader(mapping.timeZone)
  const received = compileTemplate(mapping.receivedAt.from)
  const closed = compileTemplate(mapping.closedAt ?? '')
  const due = compileTemplate(mapping.dueAt ?? '')
  return (fields, importedAt) => {
    const timeZone = zone(fields)
    if (typeof timeZone === 'object') return timeZone
    const instant = (name: string, text: string): number | null | ImportFault =>
      text === '' ? null : (read(text, timeZone) ?? fault('DATE_NOT_READABLE', { name, text: text.slice(0, 40) }))
    const [receivedAt, closedAt, dueAt] = [instant('受理', received.fill(fields)), instant('办结', closed.fill(fields)), instant('应办结', due.fill(fields))]
    for (const answer of [receivedAt, closedAt, dueAt]) if (answer !== null && typeof answer === 'object') return answer
    if (receivedAt === null && mapping.receivedAt.whenMissing === 'reject') return fault('DATE_MISSING', { name: '受理' })
    const times = { receivedAt: (receivedAt as number | null) ?? importedAt, closedAt: closedAt as number | null, dueAt: dueAt as number | null }
    const why = impossible(times, importedAt)
    return why === null ? times : fault('IMPOSSIBLE_DATE', { why })
  }
}

const impossible = ({ receivedAt, closedAt, dueAt }: Times, now: number): string | null => {
  if (receivedAt < oldest) return '受理时间早于 1990 年'
  if (receivedAt > now + day) return '受理时间在将来'
  if (closedAt !== null && closedAt < receivedAt) return '办结早于受理'
  if (closedAt !== null && closedAt > now + day) return '办结时间在将来'
  if (dueAt !== null && dueAt < oldest) return '应办结时间早于 1990 年'
  return null
}

const zoneReader = (timeZone: ImportMapping['timeZone']): ((fields: Fields) => string | ImportFault) => {
  if (typeof timeZone === 'string') return () => timeZone
  const from = compileTemplate(timeZone.from)
  return (fields) => {
    const text = from.fill(fields)
    return timeZone.zones[text] ?? fault('UNKNOWN_CODE', { name: '时区', text: text.slice(0, 40) })
  }
}

const codeReader = (name: string, coded: Coded): ((fields: Fields) => string | ImportFault) => {
  if (typeof coded === 'string') return () => coded
  const from = compileTemplate(coded.from)
  const codes: Readonly<Record<string, string>> = coded.codes
  return (fields) => {
    const text = from.fill(fields)
    return (Object.hasOwn(codes, text) ? codes[text] : coded.otherwise) ?? fault('UNKNOWN_CODE', { name, text: text.slice(0, 40) })
  }
}

/** At most so many UTF-16 units, never half a symbol, with … where something is missing. */
const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed().replace(/\ufffd$/, '')}…`)
