import { client } from '../../lib/client.ts'

/** Everything up to this notice is read, for the whole unit. */
export const markRead = (upTo: number) => client.write('POST /api/notices/read', { upTo })
