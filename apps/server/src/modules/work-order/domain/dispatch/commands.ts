export type DispatchCommand =
  | { readonly type: 'dispatch'; readonly lead: string; readonly co: readonly string[]; readonly note: string }
  | { readonly type: 'dispatchToDistrict'; readonly note: string }
  | { readonly type: 'onwardDispatch'; readonly lead: string; readonly note: string }
  | { readonly type: 'undo' }
