import type { ComponentChildren } from 'preact'

/** A quiet box with a title: what happened, what is kept, what to do now. `tone` is said by the words, the colour only repeats it. */
export const Notice = ({ tone = 'plain', title, children, role }: { tone?: 'plain' | 'good' | 'care' | 'red'; title?: string; children?: ComponentChildren; role?: 'status' | 'alert' }) => (
  <div class={`notice notice-${tone}`} role={role}>
    {title && <p class="notice-title">{title}</p>}
    {children}
  </div>
)
