/** What is said round the plan's questions. */
export const promptsText = {
  title: 'Planens spørsmål',
  why: 'Til ettertanke mens dere skriver. De telles ikke.',
  skip: 'Hopp over',
  skipName: (word: string) => `Hopp over «${word}»`,
  skipHelp: 'Alt H i feltet hopper over',
  skipped: 'hoppet over',
  ask: 'Svar likevel',
  askName: (word: string) => `Svar likevel: ${word}`,
  none: 'ikke besvart',
} as const;
