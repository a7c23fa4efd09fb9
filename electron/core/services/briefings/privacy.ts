import type { BriefingModel } from '../../../contract/briefing-model.ts';
import type { BriefingFinding } from '../../../contract/briefings.ts';
import { writableTexts } from '../../domain/briefing/block-text.ts';
import type { PrivacyScan } from '../../domain/briefing/checks/findings.ts';
import type { Context } from '../context.ts';
import { isKept, scanTexts } from '../privacy/guard.ts';
import { findingsOf } from '../privacy/outgoing.ts';

/**
 * What may point at a person, in everything that goes out: the briefing's own texts, and lines that
 * were written elsewhere. What somebody has kept with a reason is told, and stops nothing.
 */
export function privacyScan(context: Context, model: BriefingModel): PrivacyScan {
  return (texts) => {
    const own = texts.flatMap(({ field, label, text }) =>
      scanTexts([{ place: `briefing.${field}`, text }]).map(({ place, finding }) =>
        said({
          ...{ label, field, reason: finding.reason },
          isKept: finding.kind !== 'national_id' && isKept(context, place, text, finding),
        }),
      ),
    );
    const isOwn = (text: string) => texts.some((written) => written.text.includes(text));
    const elsewhere = model.sections.flatMap((section) => {
      const blocks = section.blocks.filter((block) => !writableTexts(block).every(isOwn));
      return findingsOf(context, { ...section, blocks }).map((found) =>
        said({
          ...{ label: section.heading, field: `part:${section.id}`, isKept: found.isKept },
          reason: `${found.finding.reason} Det gjelder «${found.phrases.join(' … ')}». Skriv om der det er skrevet, eller behold det der med en begrunnelse. Delen kan også tas ut.`,
        }),
      );
    });
    return [...own, ...elsewhere];
  };
}

function said(about: {
  label: string;
  field: string;
  reason: string;
  isKept: boolean;
}): BriefingFinding {
  const { label, field, reason } = about;
  return {
    severity: about.isKept ? 'warning' : 'stop',
    sentence: about.isKept
      ? `«${label}» har en opplysning som er beholdt med begrunnelse. ${reason}`
      : `«${label}» kan peke på en person. ${reason}`,
    field,
  };
}
