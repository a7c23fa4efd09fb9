import type { KeptKind, PrivacyKind } from '../../electron/contract/privacy.ts';

const title: Record<PrivacyKind, string> = {
  national_id: 'Dette nummeret blir ikke lagret.',
  number_like_id: 'Er dette et fødselsnummer?',
  birth_date: 'Fødselsdatoer hører ikke hjemme her.',
  phone: 'Telefonnumre hører ikke hjemme her.',
  email: 'E-postadresser hører ikke hjemme her.',
  address: 'Gateadresser hører ikke hjemme her.',
  name: 'Her står navnet på en person.',
  combination: 'Dette kan peke ut et barn.',
};

/** What a finding is called in the list of kept texts. */
const kindWord: Record<KeptKind, string> = {
  number_like_id: 'tall som ligner et fødselsnummer',
  birth_date: 'fødselsdato',
  phone: 'telefonnummer',
  email: 'e-postadresse',
  address: 'gateadresse',
  name: 'navn',
  combination: 'sammensatt beskrivelse',
};

export const privacyText = {
  title,
  kindWord,
  label: (field: string) => `Personvern i «${field}»`,
  marked: 'Merket i teksten:',
  instead: (words: string) => `Skriv om gruppa: «${words}»`,
  use: 'Bruk forslaget',
  remove: 'Fjern markert tekst',
  keep: 'Behold med begrunnelse',
  reason: 'Hvorfor må teksten stå?',
  reasonHelp: 'Begrunnelsen blir lagret, teksten blir ikke gjentatt i loggen.',
  reasonMissing: 'Skriv en begrunnelse.',
  save: 'Behold teksten',
  cancel: 'Avbryt',
  kept: 'Begrunnelsen er lagret. Teksten blir stående.',
  done: 'Teksten er rettet.',
  said: (count: number, field: string) =>
    count === 1
      ? `Personvern: én ting i «${field}» må rettes. Alt P går dit.`
      : `Personvern: ${count} ting i «${field}» må rettes. Alt P går dit.`,
  none: 'Ingen personvernvarsler.',
  limits:
    'Varslene minner om regelen. De finner ikke alt, og ingen varsler er ingen garanti: den som skriver, må selv se etter.',
  next: 'neste varsel',
  mustChange: (field: string) => `Teksten under «${field}» må skrives om`,
  field: 'Tekst',
  log: 'Beholdt med begrunnelse',
  logWhy:
    'Tekster som kan peke ut en person, men som noen har valgt å la stå. Selve teksten er ikke her.',
  logEmpty: 'Ingen tekster er beholdt mot varsel.',
} as const;
