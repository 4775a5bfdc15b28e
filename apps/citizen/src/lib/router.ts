import { useEffect, useState } from 'preact/hooks'

export type Address = { readonly path: string; readonly query: URLSearchParams }

const listeners = new Set<() => void>()
const tell = () => { for (const listener of listeners) listener() }

const addressNow = (): Address => ({ path: location.pathname.replace(/\/+$/, '') || '/', query: new URLSearchParams(location.search) })

let moved = false

/** Opens a page of this site. `replace` leaves no way back to the present one (after something was sent). */
export const go = (href: string, { replace = false } = {}): void => {
  history[replace ? 'replaceState' : 'pushState'](null, '', href)
  moved = true
  tell()
}

/** Whether the reader has moved since the page was loaded; only then does a new page take the focus. */
export const hasMoved = (): boolean => moved

/** Plain links to pages of this site open without loading the page anew. */
export const followLinks = (): void => {
  addEventListener('popstate', () => { moved = true; tell() })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || link.target || link.origin !== location.origin || link.hash || link.hasAttribute('download')) return
    event.preventDefault()
    go(link.pathname + link.search)
  })
}

export const useAddress = (): Address => {
  const [address, setAddress] = useState(addressNow)
  useEffect(() => {
    const listener = () => setAddress(addressNow())
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  }, [])
  return address
}

/** The path of a link that the server gave, which may name the host. */
export const pathOf = (url: string): string => new URL(url, location.href).pathname
