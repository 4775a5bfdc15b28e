/** One member's vote; the reason stands in the event, for ever, also where the member was alone with it. */
export type Vote = { readonly by: string; readonly isFor: boolean; /** Holds a legal post (policy `panel.legalTitles`). */ readonly isLegal: boolean }
