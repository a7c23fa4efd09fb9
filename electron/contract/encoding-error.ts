import type { EncodingQuestion } from './card-files.ts';
import { DomainError } from './errors.ts';

/** A file of cards whose letters can be read in several ways; `readings` shows each. */
export class EncodingError extends DomainError {
  readonly readings: EncodingQuestion['readings'];

  constructor(readings: EncodingQuestion['readings']) {
    super(
      'validation',
      'Fila sier ikke hvilket tegnsett den har. Velg den lesemåten der æ, ø og å er riktige. Er ingen riktige, lagre fila som «CSV UTF-8» og hent den på nytt.',
      {
        way: 'På kommandolinja velges det med --encoding. Ingenting er lagret.',
      },
    );
    this.readings = readings;
  }
}
