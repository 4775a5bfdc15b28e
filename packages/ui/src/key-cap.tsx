import { keyCaps } from './keyboard.ts'

/** Keys as caps: `Ctrl` `Enter`. Hidden from screen readers, which hear the `aria-keyshortcuts` of the control. */
export const KeyCap = ({ keys }: { readonly keys: string }) => (
  <span className="sb-keys" aria-hidden="true">{keyCaps(keys).map((cap) => <kbd key={cap} className="sb-key">{cap}</kbd>)}</span>
)
