import { describe, expect, it } from 'vitest'
import { createKeyboard, isTyping, keyCaps, keysOfEvent, type KeyLike, type Shortcut } from './keyboard.ts'
import type { Storage } from './storage.ts'

const press = (key: string, more: Partial<KeyLike> = {}): KeyLike & { prevented: boolean } => ({
  key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, target: { tagName: 'DIV', closest: () => null }, prevented: false,
  preventDefault() { this.prevented = true }, ...more,
})
const textarea = { tagName: 'TEXTAREA', closest: () => null }
const button = { tagName: 'BUTTON', closest: (selector: string) => (selector.includes('button') ? {} : null) }
const storage = (): Storage & { values: Map<string, string> } => {
  const values = new Map<string, string>()
  return { values, get: (key) => values.get(key) ?? null, set: (key, value) => { values.set(key, value) } }
}
const shortcut = (id: string, keys: string, run: () => void = () => {}): Shortcut => ({ id, keys, label: { zh: id, en: id }, run })
/** A keyboard that writes down which shortcuts ran. */
const keyboardWith = (keys: Record<string, string>, store = storage()) => {
  const ran: string[] = []
  const keyboard = createKeyboard(store)
  keyboard.register(() => Object.entries(keys).map(([id, value]) => shortcut(id, value, () => { ran.push(id) })))
  return { keyboard, ran, store }
}

describe('keyboard', () => {
  it('runs the action of a single key and keeps the browser from acting too', () => {
    const { keyboard, ran } = keyboardWith({ next: 'j', help: '?' })
    const event = press('j')
    expect(keyboard.handle(event)).toBe(true)
    expect(event.prevented).toBe(true)
    keyboard.handle(press('?', { shiftKey: true }))
    expect(ran).toEqual(['next', 'help'])
  })

  it('does a thing once however long its key is held down, but moves on and on', () => {
    const ran: string[] = []
    const keyboard = createKeyboard(storage())
    keyboard.register(() => [shortcut('accept', 'Enter', () => { ran.push('accept') }), { ...shortcut('next', 'j', () => { ran.push('next') }), mayRepeat: true }])
    const held = press('Enter', { repeat: true })
    keyboard.handle(press('Enter'))
    expect(keyboard.handle(held)).toBe(true)
    expect(held.prevented).toBe(true)
    keyboard.handle(press('j'))
    keyboard.handle(press('j', { repeat: true }))
    expect(ran).toEqual(['accept', 'next', 'next'])
  })

  it('lets single keys sleep while text is typed, but not Ctrl combinations', () => {
    const { keyboard, ran } = keyboardWith({ choose: '1', send: 'Ctrl+Enter', chooseAnywhere: 'Ctrl+1' })
    keyboard.handle(press('1', { target: textarea }))
    keyboard.handle(press('Enter', { ctrlKey: true, target: textarea }))
    keyboard.handle(press('1', { metaKey: true, target: textarea }))
    expect(ran).toEqual(['send', 'chooseAnywhere'])
  })

  it('leaves everything to the input method during composition', () => {
    const { keyboard, ran } = keyboardWith({ choose: '1', send: 'Ctrl+Enter', next: 'j' })
    keyboard.handle(press('1', { isComposing: true }))
    keyboard.handle(press('j', { keyCode: 229 }))
    keyboard.handle(press('Process'))
    keyboard.handle(press('Enter', { ctrlKey: true, isComposing: true, target: textarea }))
    expect(ran).toEqual([])
  })

  it('never takes Alt or Ctrl+Alt, not even when asked to', () => {
    const { keyboard, ran } = keyboardWith({ quit: 'q' })
    keyboard.handle(press('q', { altKey: true }))
    keyboard.handle(press('q', { altKey: true, ctrlKey: true }))
    expect(ran).toEqual([])
    expect(keyboard.remap('quit', 'Alt+q')).toBe('ALT_IS_TAKEN')
    expect(keyboard.remap('quit', 'Ctrl+Alt+q')).toBe('ALT_IS_TAKEN')
    expect(keysOfEvent(press('ę', { altKey: true }))).toBeNull()
  })

  it('leaves Enter to a focused button', () => {
    const { keyboard, ran } = keyboardWith({ accept: 'Enter', next: 'j' })
    keyboard.handle(press('Enter', { target: button }))
    keyboard.handle(press('j', { target: button }))
    expect(ran).toEqual(['next'])
  })

  it('keeps a person\'s own keys, refuses a taken one, and puts back', () => {
    const store = storage()
    const { keyboard, ran } = keyboardWith({ next: 'j', previous: 'k' }, store)
    expect(keyboard.remap('next', 'k')).toEqual({ takenBy: { zh: 'previous', en: 'previous' } })
    expect(keyboard.remap('next', 'n')).toBeNull()
    keyboard.handle(press('j'))
    keyboard.handle(press('n'))
    expect(ran).toEqual(['next'])
    expect(keyboardWith({ next: 'j' }, store).keyboard.all()[0]?.current).toBe('n')
    keyboard.remap('next', null)
    expect(keyboard.keysOf({ id: 'next', keys: 'j' })).toBe('j')
  })

  it('starts afresh when what is stored is broken', () => {
    const store = storage()
    store.set('suban.keys', '{"next":')
    expect(keyboardWith({ next: 'j' }, store).keyboard.all()[0]?.current).toBe('j')
  })

  it('lets the newest screen win and forgets it when it goes', () => {
    const { keyboard, ran } = keyboardWith({ below: 'd' })
    const forget = keyboard.register(() => [shortcut('above', 'd', () => { ran.push('above') })])
    keyboard.handle(press('d'))
    forget()
    keyboard.handle(press('d'))
    expect(ran).toEqual(['above', 'below'])
  })

  it('skips an action that is off', () => {
    const keyboard = createKeyboard(storage())
    keyboard.register(() => [{ ...shortcut('x', 'x'), isOff: true }])
    expect(keyboard.handle(press('x'))).toBe(false)
  })

  it('knows where text is typed', () => {
    expect(isTyping({ tagName: 'INPUT', type: 'text', closest: () => null })).toBe(true)
    expect(isTyping({ tagName: 'INPUT', type: 'checkbox', closest: () => null })).toBe(false)
    expect(isTyping({ tagName: 'DIV', isContentEditable: true })).toBe(true)
    expect(isTyping(null)).toBe(false)
  })

  it('shows keys as they stand on the keyboard', () => {
    expect(keyCaps('Ctrl+Enter')).toEqual(['Ctrl', 'Enter'])
    expect(keyCaps('j')).toEqual(['J'])
    expect(keyCaps('ArrowDown')).toEqual(['↓'])
    expect(keyCaps('Ctrl++')).toEqual(['Ctrl', '+'])
  })
})
