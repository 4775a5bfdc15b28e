import { useEffect, useId, useRef, useState, type CSSProperties, type ReactNode } from 'react'

const width = 420
const edge = 8

/** Where the panel stands: below the button where there is room, else above; never past the edge of the window. */
const placeFor = (button: DOMRect): CSSProperties => {
  const left = Math.max(edge, Math.min(button.left, window.innerWidth - Math.min(width, window.innerWidth - 2 * edge) - edge))
  const below = window.innerHeight - button.bottom
  return below > 280 || below > button.top
    ? { left, top: button.bottom + 4, maxHeight: below - 4 - edge }
    : { left, bottom: window.innerHeight - button.top + 4, maxHeight: button.top - 4 - edge }
}

export type PopoverProps = {
  readonly label: ReactNode
  /** What a screen reader hears, where the label is too short. */
  readonly name?: string | undefined
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A quiet panel that floats beside its button. Esc or a click elsewhere closes it; nothing below is lost. */
export const Popover = ({ label, name, className = 'sb-link', children }: PopoverProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [place, setPlace] = useState<CSSProperties>({})

  useEffect(() => {
    if (!isOpen) return
    const follow = () => { if (button.current) setPlace(placeFor(button.current.getBoundingClientRect())) }
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [isOpen])

  return (
    <>
      <button type="button" ref={button} className={className} popoverTarget={id} aria-expanded={isOpen} aria-label={name}
        onClick={(event) => { setPlace(placeFor(event.currentTarget.getBoundingClientRect())) }}>{label}</button>
      <div id={id} popover="auto" className="sb-popover" style={place} role="dialog" aria-label={name}
        onBeforeToggle={(event) => { setOpen(event.newState === 'open') }}>{isOpen ? children : null}</div>
    </>
  )
}
