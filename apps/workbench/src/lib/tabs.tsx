import { moveByArrow } from './arrow-keys.ts'

export type TabsProps<Name extends string> = {
  readonly label: string
  readonly tabs: readonly { readonly name: Name; readonly label: string; readonly count?: number | undefined }[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

/** A line of tabs, one stop for the tab key; arrow keys move. The address knows which one is open. */
export const Tabs = <Name extends string>({ label, tabs, chosen, onChoose }: TabsProps<Name>) => (
  <div className="tabs" role="tablist" aria-label={label} onKeyDown={(event) => { moveByArrow(event, 'tab', (place) => { onChoose(tabs[place]!.name) }) }}>
    {tabs.map((tab) => (
      <button key={tab.name} type="button" role="tab" aria-selected={tab.name === chosen} tabIndex={tab.name === chosen ? 0 : -1} className="tab" onClick={() => { onChoose(tab.name) }}>
        {tab.label}{tab.count === undefined ? null : <> <span className="sb-number sb-muted">{tab.count}</span></>}
      </button>
    ))}
  </div>
)
