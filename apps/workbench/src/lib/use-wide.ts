import { useSyncExternalStore } from 'react'

/** Whether the window is at least this wide, in CSS pixels. */
export const useWide = (pixels: number): boolean => useSyncExternalStore(
  (tell) => {
    const query = matchMedia(`(min-width: ${pixels}px)`)
    query.addEventListener('change', tell)
    return () => { query.removeEventListener('change', tell) }
  },
  () => matchMedia(`(min-width: ${pixels}px)`).matches,
)
