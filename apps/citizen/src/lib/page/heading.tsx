import { useEffect, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { hasMoved } from '../router.ts'

/** The one heading of a page. A page that was moved to starts here, for the eye, the keyboard and the screen reader alike. */
export const Heading = ({ children, title }: { children: ComponentChildren; title: string }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!hasMoved()) return
    scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => { document.title = `${title} · 12345` }, [title])
  return <h1 ref={heading} tabIndex={-1}>{children}</h1>
}
