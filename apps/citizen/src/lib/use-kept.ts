import { useEffect, useState } from 'preact/hooks'
import type { Kept } from './kept.ts'

/** Anything that can be read and watched. */
type Watched<Value> = Pick<Kept<Value>, 'get' | 'subscribe'>

/** The kept value of now; the component is drawn again when it changes. */
export const useKept = <Value>(kept: Watched<Value>): Value => {
  const [, draw] = useState({})
  useEffect(() => kept.subscribe(() => draw({})), [kept])
  return kept.get()
}
