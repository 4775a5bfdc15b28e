import type { Reason } from '@suban/domain-kit'
import { mask as maskPersonalData, profileOf, sharedWords, similarity } from '@suban/text'
import type { Database } from '../../kernel/database/database.ts'
import type { Organisation } from '../organisation/index.ts'

export type SimilarPolicy = { readonly days: number; readonly metres: number; readonly threshold: number; readonly most: number }
export type Similar = {
  readonly workOrderId: string; readonly orderNo: string; readonly title: string; readonly status: string; readonly registeredAt: Date
  readonly distanceMetres: number | null; readonly similarity: number; readonly sharedWords: readonly string[]; readonly because: readonly Reason[]
}
type Row = { id: string; order_no: string; status: string; registered_at: Date; title: string; narrative: string; community_code: string; secrecyLevel: number; accusedUnits: readonly string[] | null; place: { placeId: string | null; lng: number | null; lat: number | null } }

/**
 * Recent requests that may be about the same event: same street, same days, similar words. A hint with its reason; people decide.
 */
export const similarRequests = async (
  db: Database, cityCode: string, organisation: Organisation, policy: SimilarPolicy,
  query: { readonly text: string; readonly communityCode: string | null; readonly lng: number | null; readonly lat: number | null; readonly now: number; readonly except?: string; /** Whether the reader may learn what another order is about. */ readonly sees: (order: { readonly secrecyLevel: number; readonly accusedUnits?: readonly string[] }) => boolean },
): Promise<Similar[]> => {
  if (query.text.trim().length < 4 || query.communityCode === null) return []
  const { directory } = organisation
  const street = directory.territory(query.communityCode)?.street
  const communities = street ? directory.units.filter((unit) => unit.parentCode === street.code).map((unit) => unit.code) : [query.communityCode]
  const { rows } = await db.query<Row>({
    name: 'similar_requests',
    text: `select w.id, w.order_no, w.status, w.registered_at, r.title, left(r.narrative, 600) as narrative, r.community_code, w.state -> 'place' as place, (w.state ->> 'secrecyLevel')::int as "secrecyLevel", w.state -> 'accusedUnits' as "accusedUnits"
      from request r join work_order w on w.city_code = r.city_code and w.id = r.work_order_id
      where r.city_code = $1 and r.community_code = any($2) and r.recorded_at > $3 and r.recorded_at <= $4 and w.status <> 'merged'
      order by r.recorded_at desc limit 200`,
    values: [cityCode, communities, new Date(query.now - policy.days * 86_400_000), new Date(query.now)],
  })
  const profile = profileOf(query.text)
  return rows.filter((row) => row.id !== query.except && query.sees({ secrecyLevel: row.secrecyLevel, ...(row.accusedUnits ? { accusedUnits: row.accusedUnits } : {}) })).map((row): Similar => {
    const text = `${row.title}。${row.narrative}`
    const metres = query.lng === null || query.lat === null || row.place.lng === null || row.place.lat === null ? null : Math.round(distance(query.lng, query.lat, row.place.lng, row.place.lat))
    const words = sharedWords(maskPersonalData(query.text), maskPersonalData(text), 4)
    const community = directory.unit(row.community_code)?.shortName ?? ''
    return {
      workOrderId: row.id, orderNo: row.order_no, title: row.title, status: row.status, registeredAt: row.registered_at, distanceMetres: metres, similarity: Math.round(similarity(profile, profileOf(text)) * 100) / 100, sharedWords: words,
      because: [
        ...(metres !== null ? [{ code: 'SIMILAR_SAME_PLACE', params: { metres } }] : row.community_code === query.communityCode ? [{ code: 'SIMILAR_SAME_COMMUNITY', params: { community } }] : []),
        ...(words.length > 0 ? [{ code: 'SIMILAR_WORDS', params: { words: words.join('、') } }] : []),
      ],
    }
  }).filter((similar) => similar.similarity >= policy.threshold && (similar.distanceMetres === null || similar.distanceMetres <= policy.metres))
    .sort((a, b) => b.similarity - a.similarity).slice(0, policy.most)
}

/** Metres between two points a few kilometres apart. */
const distance = (lng1: number, lat1: number, lng2: number, lat2: number): number => {
  const metresPerDegree = 111_320
  const x = (lng2 - lng1) * metresPerDegree * Math.cos(((lat1 + lat2) / 2) * (Math.PI / 180))
  return Math.hypot(x, (lat2 - lat1) * metresPerDegree)
}
