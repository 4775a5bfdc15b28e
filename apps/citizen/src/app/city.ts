import { useEffect, useState } from 'preact/hooks'
import { client } from '../lib/client.ts'
import { createKept } from '../lib/kept.ts'

type City = { readonly name: string; readonly hotline: string; readonly isDemo: boolean }

/** The city of this server as last seen: its name stands there at once, also without a network. */
const cityStore = createKept<City | null>('suban.city', (stored) => {
  const found = stored as Partial<City> | null
  return typeof found?.name === 'string' && typeof found.hotline === 'string' ? { name: found.name, hotline: found.hotline, isDemo: found.isDemo === true } : null
})

/** The city, or null until the server has answered for the first time. */
export const useCity = (): City | null => {
  const [city, setCity] = useState(cityStore.get)
  useEffect(() => {
    client.read('/api/public/city').then(({ name, hotline, isDemo }) => {
      cityStore.set({ name, hotline, isDemo })
      setCity(cityStore.get())
    }).catch(() => { /* The page works without the city's name. */ })
  }, [])
  return city
}
