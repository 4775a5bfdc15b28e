import type { ChangeSet, ChangeSetDocument, PolicyKind } from '@suban/contract'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useDebounced } from '../../lib/use-debounced.ts'
import { documentQuery, tryQuery } from './api.ts'
import { keepText, typedText } from './drafts.ts'
import { readJson, type ReadJson } from './text/read-json.ts'
import { writeJson } from './text/write-json.ts'

/** Texts up to this length are tried while they are typed; longer ones when they are saved. */
const mostTried = 120_000
/** The text is tried once it has stood still for so long, in milliseconds. */
const tryAfter = 700

export type EditedDocument = {
  readonly saved: ChangeSetDocument
  readonly text: string
  readonly read: ReadJson
  /** The document as it is typed, once its text can be read as one. */
  readonly body: Record<string, unknown> | null
  readonly isDirty: boolean
  readonly setText: (text: string) => void
  readonly setBody: (body: Record<string, unknown>) => void
  /** Back to what is saved. */
  readonly reset: () => void
}

/** A document of a set while it is edited: its text is the truth, a form changes it, and it is kept when one looks elsewhere. */
export const useDocument = (set: Pick<ChangeSet, 'id' | 'version'>, kind: PolicyKind) => {
  const query = useQuery(documentQuery(set.id, kind, set.version))
  const [typed, setTyped] = useState<string | null>(() => typedText(set.id, kind))
  const savedText = useMemo(() => (query.data ? writeJson(query.data.body) : ''), [query.data])
  const text = typed ?? savedText
  const read = useMemo(() => readJson(text), [text])
  const keep = (next: string | null) => {
    const kept = next === savedText ? null : next
    keepText(set.id, kind, kept)
    setTyped(kept)
  }
  const body = read.fault === null && typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value) ? (read.value as Record<string, unknown>) : null
  const document: EditedDocument | null = query.data ? { saved: query.data, text, read, body, isDirty: typed !== null, setText: keep, setBody: (next) => { keep(writeJson(next)) }, reset: () => { keep(null) } } : null
  return { query, document }
}

/** What the server says of a text that is not saved: checks, examples, difference. */
export const useTried = (id: string, kind: PolicyKind, document: EditedDocument | null) => {
  const isTried = document !== null && document.isDirty && document.text.length <= mostTried
  const text = useDebounced(isTried ? document.text : '', tryAfter)
  const body = isTried && document.text === text ? document.body : null
  const query = useQuery(tryQuery(id, kind, text, body))
  return { tried: isTried && body !== null ? query.data ?? null : null, isTrying: isTried && (query.isFetching || document.text !== text), isTooLong: document !== null && document.isDirty && document.text.length > mostTried }
}
