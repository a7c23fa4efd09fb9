import { z } from 'zod';
import { id, line, measureId, revision } from './fields.ts';
import { participantKinds, type ParticipantKind } from './vocabulary.ts';

/** Who takes part in a measure, by role; the tool never holds who the person is. */
export interface Participant {
  id: string;
  measureId: number;
  kind: ParticipantKind;
  actorId: string | null;
  /** «Familiens hus», «Tillitsvalgte», «Innbyggere» */
  actorName: string;
  role: string;
  /** Per cent of a full post; null when nothing is agreed. */
  share: number | null;
  revision: number;
}

export interface Participation {
  participants: Participant[];
  /** The services that can be chosen. */
  services: { id: string; name: string }[];
}

const fields = {
  kind: z.enum(participantKinds),
  actorId: id.nullable(),
  role: line('Rolle', 80),
  share: z
    .number('Skriv andelen som et helt tall fra 1 til 100.')
    .int('Skriv andelen som et helt tall fra 1 til 100.')
    .min(1, 'Skriv andelen som et helt tall fra 1 til 100.')
    .max(100, 'Skriv andelen som et helt tall fra 1 til 100.')
    .nullable(),
};
export const participantAddInput = z.object({ measureId, ...fields });
export const participantUpdateInput = z.object({ participantId: id, revision, ...fields });
export const participantInput = z.object({ participantId: id });
