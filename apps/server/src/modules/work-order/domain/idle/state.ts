/** A stretch of time; `to` null while it lasts. */
export type Stretch = { readonly from: number; readonly to: number | null }
