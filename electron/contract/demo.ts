/** What stands on every screen of an invented workspace, and in everything that comes out of one. */
export const demoStamp = 'OPPDIKTET DEMO' as const;
