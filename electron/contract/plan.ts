/** The adopted plan as the plan browser reads it: entries under chapters, each with its reference. */
export interface PlanEntry {
  id: string;
  /** Short label before the text: «A1.2», «U03», «Tiltak 2». */
  label: string;
  title: string;
  text: string;
  /** True when `text` stands so in the plan; else it is our short restatement. */
  isVerbatim: boolean;
  reference: string;
  /** What in the tool points at it. */
  links: { to: string; label: string }[];
}

export interface PlanChapter {
  id: string;
  heading: string;
  intro: string;
  part: 1 | 2;
  entries: PlanEntry[];
}
