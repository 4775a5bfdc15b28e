import { useState } from 'react'

/** Which form the words belong to: the order and the action. */
export type FormId = `${string}.${string}`

const prefix = 'suban.words.'

const shelf = (): Storage | null => {
  try { return sessionStorage } catch { return null }
}

const read = (form: FormId): Readonly<Record<string, unknown>> => {
  try { return JSON.parse(shelf()?.getItem(prefix + form) ?? '{}') as Record<string, unknown> } catch { return {} }
}

const write = (form: FormId, name: string, value: unknown): void => {
  try { shelf()?.setItem(prefix + form, JSON.stringify({ ...read(form), [name]: value })) } catch { /* The tab keeps nothing: the form itself still has it. */ }
}

const names = (): string[] => {
  const kept = shelf()
  return kept ? Object.keys(kept).filter((name) => name.startsWith(prefix)) : []
}

/** Whether something was written for this order and not sent. */
export const hasWords = (orderId: string): boolean => names().some((name) => name.startsWith(`${prefix}${orderId}.`))

/** Whether something was written into this form and not sent. */
export const isWritten = (form: FormId): boolean => names().includes(prefix + form)

/** Sent, or thrown away by the writer. */
export const forgetWords = (form: FormId): void => { shelf()?.removeItem(prefix + form) }

/** Another person takes the seat. */
export const forgetAllWords = (): void => { for (const name of names()) shelf()?.removeItem(name) }

/**
 * One field of a form. What is written stays in this tab until it is sent: closing the form, looking at another order, an order that
 * moves on, an expired session or reloading the page lose nothing.
 */
export const useWords = <Value,>(form: FormId, name: string, initial: Value | (() => Value)): readonly [Value, (value: Value) => void] => {
  const [value, setValue] = useState<Value>(() => {
    const kept = read(form)
    return name in kept ? kept[name] as Value : typeof initial === 'function' ? (initial as () => Value)() : initial
  })
  return [value, (next) => {
    setValue(next)
    write(form, name, next)
  }]
}
