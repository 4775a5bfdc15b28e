export type DispatchCommand =
  | { readonly type: 'dispatch'; readonly lead: string; readonly co: readonly string[]; readonly note: string }
  | { readonly type: 'undo' }
