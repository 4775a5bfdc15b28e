import { createKept } from './kept.ts'

/** 长辈版: larger words and targets, stronger contrast, reading aloud. */
export const elderMode = createKept<boolean>('suban.elder', (stored) => stored === true)

const dark = () => matchMedia('(prefers-color-scheme: dark)')

/** Puts size and theme on the document before anything is drawn, and again when they change. The theme follows the device. */
export const applySettings = (): void => {
  const apply = () => {
    const { dataset } = document.documentElement
    dataset.scale = elderMode.get() ? 'elder' : 'citizen'
    dataset.theme = dark().matches ? 'dark' : 'light'
  }
  apply()
  elderMode.subscribe(apply)
  dark().addEventListener?.('change', apply)
}
