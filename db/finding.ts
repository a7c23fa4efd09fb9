/** One thing that does not hold; `sentence` is bokmål for the user. */
export interface Finding {
  code: string;
  sentence: string;
}
