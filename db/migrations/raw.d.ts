/** Vite and Vitest hand a file imported with `?raw` over as its text. */
declare module '*?raw' {
  const text: string;
  export default text;
}
