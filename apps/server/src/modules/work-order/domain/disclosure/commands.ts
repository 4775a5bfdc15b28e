/** How the requester agreed to it being shown. */
export type Consent = { readonly how: string; readonly on: string; readonly note: string }

export type DisclosureCommand =
  | { readonly type: 'disclose'; readonly title: string; readonly text: string; readonly consent: Consent }
  | { readonly type: 'withdrawDisclosure'; readonly reason: string }
  | { readonly type: 'objectDisclosure'; readonly textId: string | null; readonly textDigest: string | null }
  | { readonly type: 'praise'; readonly textId: string; readonly textDigest: string }
