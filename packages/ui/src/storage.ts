/** What the device remembers. A private window or a locked-down browser has none; the choice then lasts until the page closes. */
export type Storage = { get(key: string): string | null; set(key: string, value: string): void }

const memory = new Map<string, string>()

export const deviceStorage: Storage = {
  get(key) {
    try { return localStorage.getItem(key) } catch { return memory.get(key) ?? null }
  },
  set(key, value) {
    try { localStorage.setItem(key, value) } catch { memory.set(key, value) }
  },
}
