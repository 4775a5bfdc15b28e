export type TimeCommand =
  | { readonly type: 'tick' }
