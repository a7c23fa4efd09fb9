import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { BriefingFinding } from '../../../contract/briefings.ts';
import { blockText } from '../../domain/briefing/block-text.ts';
import type { PrivacyScan } from '../../domain/briefing/checks/findings.ts';
import type { Context } from '../context.ts';
import { isKept, scanTexts } from '../privacy/guard.ts';

/**
 * What may point at a person, in everything that goes out: the briefing's own texts, and lines that
 * were written elsewhere. What somebody has kept with a reason is told, and stops nothing.
 */
export function privacyScan(context: Context, model: BriefingModel): PrivacyScan {
  return (texts) => {
    const own = new Set(texts.map(({ text }) => text));
    const elsewhere = model.sections
      .flatMap(({ id, heading, blocks }) =>
        blocks.map((block) => ({ field: `part:${id}`, label: heading, text: blockText(block) })),
      )
      .filter(({ text }) => ![...own].some((written) => written.includes(text)));
    return [...texts, ...elsewhere].flatMap(({ field, label, text }) =>
      scanTexts([{ place: `briefing.${field}`, text }]).map(
        ({ place, finding }): BriefingFinding => {
          const isAllowed = finding.kind !== 'national_id' && isKept(context, place, text, finding);
          return {
            severity: isAllowed ? 'warning' : 'stop',
            sentence: isAllowed
              ? `«${label}» har en opplysning som er beholdt med begrunnelse. ${finding.reason}`
              : `«${label}» kan peke på en person. ${finding.reason}`,
            field,
          };
        },
      ),
    );
  };
}
