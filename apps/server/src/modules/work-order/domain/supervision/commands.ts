export type SupervisionCommand =
  | { readonly type: 'urge'; readonly text: string }
