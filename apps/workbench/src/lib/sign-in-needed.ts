import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let isNeeded = false

/** The session has run out in the middle of work: the page stays, a sign-in is laid over it. */
export const setSignInNeeded = (next: boolean): void => {
  isNeeded = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

export const useSignInNeeded = (): boolean => useSyncExternalStore(subscribe, () => isNeeded)
