import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { Button, useLanguage, useT } from '@suban/ui'
import { useEffect, useRef } from 'react'
import type { Place } from './read-json.ts'

export type TextMark = Place & { readonly severity: 'error' | 'warning'; readonly message: string }
export type TextEditorProps = {
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly isFixed: boolean
  readonly marks: readonly TextMark[]
  /** Where to go; a new object goes there again. */
  readonly goTo: { readonly at: number } | null
}

/** Drawn by the same hand as the page. */
const look = EditorView.theme({
  '&': { color: 'var(--sb-ink)', backgroundColor: 'var(--sb-paper)', fontSize: '13px', border: '1px solid var(--sb-line-strong)', borderRadius: 'var(--sb-radius)' },
  '&.cm-focused': { outline: '2px solid var(--sb-accent)' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace', lineHeight: '20px', maxHeight: '60vh', minHeight: '240px' },
  '.cm-gutters': { color: 'var(--sb-muted)', backgroundColor: 'var(--sb-ground)', borderInlineEnd: '1px solid var(--sb-line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--sb-accent-soft)' },
  '.cm-cursor': { borderLeftColor: 'var(--sb-ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--sb-mark) !important' },
  '.cm-panels, .cm-tooltip': { color: 'var(--sb-ink)', backgroundColor: 'var(--sb-ground)', borderColor: 'var(--sb-line-strong)' },
  '.cm-textfield, .cm-button': { color: 'var(--sb-ink)', background: 'var(--sb-paper)', border: '1px solid var(--sb-line-strong)', borderRadius: 'var(--sb-radius)' },
  '.cm-diagnostic': { fontFamily: 'var(--sb-font)' },
})

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--sb-accent)' }, { tag: tags.string, color: 'var(--sb-ink)' }, { tag: tags.number, color: 'var(--sb-lamp-green-ink)' },
  { tag: [tags.bool, tags.null], color: 'var(--sb-lamp-yellow-ink)' }, { tag: tags.punctuation, color: 'var(--sb-muted)' },
])

const chinese = {
  Find: '查找', Replace: '替换为', next: '下一个', previous: '上一个', all: '全选', 'match case': '区分大小写', 'by word': '全词', regexp: '正则', replace: '替换', 'replace all': '全部替换', close: '关闭',
  'Go to line': '跳到行', go: '跳转', 'current match': '当前匹配', 'on line': '在行', 'replaced $ matches': '已替换 $ 处', 'No diagnostics': '没有问题', Diagnostics: '问题', 'Folded lines': '已折叠', 'Fold line': '折叠', 'Unfold line': '展开', 'folded code': '已折叠的内容', unfold: '展开',
}

/** A policy as text: numbered lines, find and replace, fold; what is wrong is marked in its line. Tab leaves the field, as everywhere. */
export const TextEditor = ({ label, text, onChange, isFixed, marks, goTo }: TextEditorProps) => {
  const t = useT()
  const language = useLanguage()
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef({ text, onChange })
  const parts = useRef({ fixed: new Compartment(), words: new Compartment() })
  useEffect(() => { latest.current = { text, onChange } })

  useEffect(() => {
    const { fixed, words } = parts.current
    const editor = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          lineNumbers(), foldGutter(), history(), drawSelection(), highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(), highlightSelectionMatches(), search({ top: true }), lintGutter(),
          json(), syntaxHighlighting(colours), EditorView.lineWrapping, look, EditorState.tabSize.of(2),
          keymap.of([...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap, ...defaultKeymap]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return
            const now = update.state.doc.toString()
            if (now !== latest.current.text) latest.current.onChange(now)
          }),
          fixed.of([]), words.of([]),
        ],
      }),
    })
    view.current = editor
    return () => { editor.destroy(); view.current = null }
  }, [])

  useEffect(() => {
    view.current?.dispatch({ effects: [
      parts.current.fixed.reconfigure([EditorState.readOnly.of(isFixed), EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' })]),
      parts.current.words.reconfigure(language === 'zh' ? EditorState.phrases.of(chinese) : []),
    ] })
  }, [isFixed, label, language])

  // A form or another person changed the text.
  useEffect(() => {
    const editor = view.current
    if (editor && editor.state.doc.toString() !== text) editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } })
  }, [text])

  useEffect(() => {
    const editor = view.current
    if (!editor) return
    const end = editor.state.doc.length
    editor.dispatch(setDiagnostics(editor.state, marks.filter((mark) => mark.from <= end).map((mark): Diagnostic => ({ ...mark, to: Math.min(firstLine(editor, mark), end) }))))
  }, [marks, text])

  useEffect(() => {
    const editor = view.current
    if (!editor || goTo === null) return
    const at = Math.min(goTo.at, editor.state.doc.length)
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
    editor.focus()
  }, [goTo])

  return (
    <div className="policy-text">
      <div className="sb-row policy-text-tools">
        <Button look="quiet" onClick={() => { if (view.current) openSearchPanel(view.current) }}>{t('查找、替换', 'Find, replace')} <kbd className="sb-key">Ctrl F</kbd></Button>
        <span className="sb-muted">{t('F8 跳到下一处问题。版本号和生效日期在批准时由系统写入。', 'F8 goes to the next fault. Version and effective date are written on approval.')}</span>
      </div>
      <div ref={host} />
    </div>
  )
}

/** A mark over a whole object would colour half the page: it is drawn to the end of its first line. */
const firstLine = (editor: EditorView, { from, to }: Place): number => Math.max(from, Math.min(to, editor.state.doc.lineAt(Math.min(from, editor.state.doc.length)).to))
