export type ReviewCommand =
  | { readonly type: 'passReview'; readonly note: string }
  | { readonly type: 'sendBack'; readonly reason: string }
