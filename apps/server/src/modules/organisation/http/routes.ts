import { City, Place, Unit } from '@suban/contract'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { open, signedIn } from '../../../kernel/http/access.ts'
import type { HttpServer } from '../../../kernel/http/server.ts'
import type { Place as GazetteerPlace, Unit as CityUnit } from '../domain/unit.ts'
import type { Organisation } from '../organisation.ts'

export type CityFacts = { readonly code: string; readonly name: string; readonly centre: readonly [number, number]; readonly hotline: string; readonly isDemo: boolean }
export type OrganisationContext = { readonly organisation: Organisation; readonly city: CityFacts }

const PlaceQuery = z.object({ q: z.string().trim().min(1).max(40), near: z.string().max(64).optional() })

/** The city, its places and its units. */
export const organisationRoutes = (server: HttpServer, context: OrganisationContext): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { organisation, city } = context
  const presentPlace = (place: GazetteerPlace) => {
    const territory = organisation.directory.territory(place.communityCode)
    return {
      placeId: place.id, name: place.name, kind: place.kind, communityCode: place.communityCode, community: territory?.community.shortName ?? '', street: territory?.street.shortName ?? '',
      district: territory?.district.shortName ?? '', lng: place.lng, lat: place.lat,
    }
  }
  const presentUnit = (unit: CityUnit) => ({
    code: unit.code, name: unit.name, shortName: unit.shortName, level: unit.level, kind: unit.kind, line: unit.line, parentCode: unit.parentCode,
    parentName: unit.parentCode === null ? '' : (organisation.directory.unit(unit.parentCode)?.shortName ?? ''),
  })
  const searchPlaces = (q: string, near: string | undefined) => ({ items: organisation.searchPlaces(q, near ?? null).map(presentPlace) })
  const facts = { ...city, centre: [...city.centre] as [number, number] }

  app.get('/api/city', { config: { access: open(120, 60) }, schema: { response: { 200: City }, summary: '城市', tags: ['参考'] } }, async () => facts)
  app.get('/api/public/city', { config: { access: open(120, 60) }, schema: { response: { 200: City }, summary: '城市（公众）', tags: ['公众'] } }, async () => facts)
  app.get('/api/places', { config: { access: signedIn }, schema: { querystring: PlaceQuery, response: { 200: z.object({ items: z.array(Place) }) }, summary: '地点联想（支持拼音首字母）', tags: ['参考'] } }, async (request) => searchPlaces(request.query.q, request.query.near))
  app.get('/api/public/places', { config: { access: open(240, 60) }, schema: { querystring: PlaceQuery, response: { 200: z.object({ items: z.array(Place) }) }, summary: '地点联想（公众）', tags: ['公众'] } }, async (request) => searchPlaces(request.query.q, request.query.near))
  app.get('/api/units', { config: { access: signedIn }, schema: { querystring: z.object({ q: z.string().trim().max(40).default(''), parent: z.string().max(64).optional() }), response: { 200: z.object({ items: z.array(Unit) }) }, summary: '单位联想与下级', tags: ['参考'] } }, async (request) => {
    const { q, parent } = request.query
    if (parent !== undefined) return { items: organisation.directory.units.filter((unit) => unit.parentCode === parent).slice(0, 200).map(presentUnit) }
    return { items: organisation.searchUnits(q).map(presentUnit) }
  })
}
