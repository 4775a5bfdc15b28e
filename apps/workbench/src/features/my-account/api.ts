import { client } from '../../lib/client.ts'

export const changePassword = (current: string, next: string) => client.write('POST /api/session/password', { current, next })
export const enrolTotp = () => client.write('POST /api/session/totp', undefined)
export const confirmTotp = (code: string) => client.write('POST /api/session/totp/confirm', { code })
