import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Directory, Place } from '../../modules/organisation/index.ts'

/** One invented request with how it was handled; `{place}` stands for the place it is told of. */
export type Narrative = {
  readonly id: string; readonly matter: string; readonly kind: string; readonly channel: string; readonly title: string; readonly text: string
  readonly placeKind: string; readonly flags: readonly string[]; readonly contact: string; readonly progress: string; readonly reply: string
  readonly result: string; readonly solved: boolean; readonly satisfaction: number; readonly remark: string
}

/** All narratives of a city folder; a city without any has no past. */
export const readNarratives = async (cityFolder: string): Promise<readonly Narrative[]> => {
  const lines = (await readFile(join(cityFolder, 'narratives.jsonl'), 'utf8')).split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Narrative)
}

/** People who live "in {place}" name their estate; every other kind of place is called the same in narratives and gazetteer. */
const kindsOf = (placeKind: string): readonly string[] => (placeKind === 'community' || placeKind === 'any' ? ['estate'] : [placeKind])

/** Places of the gazetteer by what narratives ask for, near a street first. */
export class PlaceFinder {
  readonly #byKind = new Map<string, Place[]>()
  readonly #directory: Directory

  constructor(directory: Directory) {
    this.#directory = directory
    for (const place of directory.places) {
      const key = `${place.kind}/${directory.territory(place.communityCode)?.street.code ?? ''}`
      for (const group of [place.kind, key]) {
        const list = this.#byKind.get(group)
        if (list) list.push(place)
        else this.#byKind.set(group, [place])
      }
    }
  }

  /** Places of the right kind in this street; empty where it has none. */
  inStreet(placeKind: string, street: string): readonly Place[] {
    return kindsOf(placeKind).flatMap((kind) => this.#byKind.get(`${kind}/${street}`) ?? [])
  }

  anywhere(placeKind: string): readonly Place[] {
    return kindsOf(placeKind).flatMap((kind) => this.#byKind.get(kind) ?? [])
  }

  streetOf(place: Place): string {
    return this.#directory.territory(place.communityCode)?.street.code ?? ''
  }
}

export const fill = (text: string, placeName: string): string => text.replaceAll('{place}', placeName)
