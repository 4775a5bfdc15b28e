import type { MatterRef, PlaceRef, UnitRef } from '@suban/contract'
import type { DispatchCatalogue } from '../../catalogue/index.ts'
import type { Directory } from '../../organisation/index.ts'
import type { SecretPart } from '../domain/secrecy/policy.ts'
import type { Place } from '../domain/state.ts'

/** Codes as people read them. */
export const unitRef = (directory: Directory, code: string): UnitRef => {
  const unit = directory.unit(code)
  return { code, name: unit?.name ?? code, shortName: unit?.shortName ?? code }
}
export const maybeUnit = (directory: Directory, code: string | null): UnitRef | null => (code === null ? null : unitRef(directory, code))

export const matterRef = (catalogue: DispatchCatalogue, code: string | null): MatterRef | null => {
  if (code === null) return null
  const matter = catalogue.matters.get(code)
  return { code, name: matter?.name ?? code, path: matter ? `${matter.level1}／${matter.level2}` : '' }
}

export const placeRef = (directory: Directory, place: Place): PlaceRef => {
  const territory = directory.territory(place.communityCode)
  return {
    placeId: place.placeId, name: place.placeId === null ? '' : (directory.place(place.placeId)?.name ?? ''), communityCode: place.communityCode,
    community: territory?.community.shortName ?? '', street: territory?.street.shortName ?? '', district: territory?.district.shortName ?? '', lng: place.lng, lat: place.lat,
  }
}

/** The place as far as a reader may know it: exactly, the community, or nothing. */
export const placeSeen = (directory: Directory, place: Place, seen: ReadonlySet<SecretPart>): string =>
  (seen.has('address') ? placeLine(directory, place) : seen.has('narrative') ? placeLine(directory, { ...place, placeId: null }) : '')

/** 江北区滨江街道 望澜花园 */
export const placeLine = (directory: Directory, place: Place): string => {
  const { district, street, name, community } = placeRef(directory, place)
  return [`${district}${street}`, name || community].filter((part) => part !== '').join(' ')
}
