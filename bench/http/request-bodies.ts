import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../apps/server/src/kernel/database/database.ts'
import { getJson, type Session } from '../load/sign-in.ts'
import { cityFolder } from '../place/places.ts'

type Narrative = { readonly matter: string; readonly kind: string; readonly channel: string; readonly title: string; readonly text: string; readonly placeKind: string }
type Proposal = { readonly lead: { readonly code: string } | null; readonly co: readonly { readonly code: string }[] }

/**
 * Bodies of POST /api/requests as call-takers send them: a narrative with its place and caller. One half is sent on in the same act
 * to the units that the lists propose, the other half is only accepted.
 */
export const requestBodies = async (db: Database, origin: string, agent: Session): Promise<string[]> => {
  const narratives = (await readFile(join(cityFolder, 'narratives.jsonl'), 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Narrative)
  const { rows: places } = await db.query<{ id: string; name: string; kind: string }>('select id, name, kind from place order by id')
  const byKind = Map.groupBy(places, (place) => place.kind)
  const bodies: string[] = []
  for (const [index, { matter, kind, channel, title, text, placeKind }] of narratives.entries()) {
    const fitting = byKind.get(placeKind) ?? places
    const place = fitting[(index * 7919) % fitting.length]!
    const request = {
      narrative: text.replaceAll('{place}', place.name), title: title.replaceAll('{place}', place.name), kind, channel, placeId: place.id,
      contact: { name: `来电人${index}`, phone: `199${String(10_000_000 + index * 131)}` },
    }
    bodies.push(JSON.stringify(request))
    const query = new URLSearchParams({ matter, place: place.id, kind })
    const proposal = await getJson<Proposal>(origin, `/api/catalogue/resolve?${query}`, agent)
    if (proposal.lead === null) throw new Error(`the lists propose no unit for matter ${matter} at ${place.id}`)
    bodies.push(JSON.stringify({ ...request, matterCode: matter, dispatchTo: { lead: proposal.lead.code, co: proposal.co.map((unit) => unit.code).slice(0, 8) } }))
  }
  return bodies
}
