import { createClient } from '@suban/api-client'

/** The one client of this site. */
export const client = createClient()
