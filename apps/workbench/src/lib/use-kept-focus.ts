import { useEffect, type RefObject } from 'react'

/** How long the page settles before a lost focus is looked after, in milliseconds. */
const settle = 40

/**
 * Whoever works by keyboard never falls back to the top of the page: when what had the focus goes away (a form that was sent, a button
 * whose step is done, an order that left the queue), the focus goes to the nearest place around it that can take it (`tabIndex={-1}`).
 */
export const useKeptFocus = (area: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const root = area.current
    if (root === null) return
    let around: HTMLElement[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const remember = (event: FocusEvent) => {
      around = []
      for (let place = event.target as HTMLElement | null; place !== null && root.contains(place); place = place.parentElement) around.push(place)
    }
    // A click on empty ground is a wish to be nowhere.
    const letGo = (event: PointerEvent) => { if (!(event.target as Element).closest('button, a, input, textarea, [tabindex]')) around = [] }
    const look = () => {
      if (around.length === 0 || document.activeElement !== document.body) return
      around.find((place) => place.isConnected && place.tabIndex === -1 && place.hasAttribute('tabindex') && !place.matches('button, input, a'))?.focus({ preventScroll: true })
    }
    const observer = new MutationObserver(() => {
      if (around.length === 0) return
      clearTimeout(timer)
      timer = setTimeout(look, settle)
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', letGo)
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', letGo)
      observer.disconnect()
    }
  }, [area])
}
