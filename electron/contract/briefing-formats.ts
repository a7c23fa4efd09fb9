/** Every kind of file a briefing is written as. */
export const briefingFormats = ['docx', 'pdf', 'pptx', 'xlsx', 'md', 'json'] as const;
export type BriefingFormat = (typeof briefingFormats)[number];

/** «docx, pdf, pptx, xlsx, md eller json» */
export const formatChoice = `${briefingFormats.slice(0, -1).join(', ')} eller ${briefingFormats.at(-1)}`;
