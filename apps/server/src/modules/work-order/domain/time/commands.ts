export type TimeCommand =
  | { readonly type: 'tick' }
  /** Other deadlines or another calendar are in force: count the running clocks under them. */
  | { readonly type: 'recomputeClocks' }
