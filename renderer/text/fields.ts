/** What a field says of a text it has no room for. */
export const fieldsText = {
  tooLong: (over: number, limit: number) =>
    `${over} tegn for mye. Det er plass til ${limit}; kort ned, så kan det lagres.`,
} as const;
