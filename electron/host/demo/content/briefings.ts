import type { ChangeKind } from '../../../contract/briefings.ts';
import type { Calls, InputOf } from '../play.ts';
import { bullets, item, link, numbered, paragraph, table, written } from './written.ts';

type Create = InputOf<Calls['briefing']['create']>;
type Update = InputOf<Calls['briefing']['update']>;

export interface DemoBriefing extends Omit<Create, 'forDate'> {
  key: string;
  begun: string;
  forDate: string;
  texts: Omit<Update, 'briefingId' | 'revision' | 'forDate' | 'periodFrom'>;
  /** What the leader does not want to tell of what has changed. */
  leavesOut?: ChangeKind;
  /** Days a picture was taken of it, with what was changed before. */
  frozen?: readonly (readonly [day: string, before?: DemoBriefing['texts']])[];
}

export const demoBriefings: readonly DemoBriefing[] = [
  {
    ...{ key: 'b-1', kind: 'leadership', begun: '2026-03-09', forDate: '2026-03-12' },
    texts: {
      askKind: 'clarification',
      ask: 'Ledergruppa bes avklare hvem som leder TIBIR-rådgivningen.',
      consequence: 'Uten avklaring starter ikke høstens rådgivning.',
      assessment: 'Arbeidet går som planlagt i tiltak 1 og 2. Tiltak 3 venter.',
      childInterest: 'Barn slipper å gjenta seg når tjenestene skriver mellom møtene.',
      voice: 'Ungdomsrådet er hørt 14. januar.',
      strength: 'Det første foreldrekurset er fullt.',
      economy: 'Innenfor rammen.',
      staffing: '',
    },
    frozen: [
      ['2026-03-10'],
      [
        '2026-03-12',
        { economy: 'Innenfor rammen. Kursmateriell koster 40 000 kr (kilde: budsjett 2026).' },
      ],
    ],
  },
  {
    ...{ key: 'b-2', kind: 'project', measureId: 2, begun: '2026-06-01', forDate: '2026-06-09' },
    texts: {
      askKind: 'information',
      assessment: 'Åpen kveldstid virker bedre enn ventet. Avtalen med BUP henger.',
      childInterest: 'Vurdert i gruppa: hjelp før det blir en sak.',
      voice: 'Foreldre og ungdom på åpen kveldstid, mai 2026.',
    },
    frozen: [['2026-06-08']],
  },
  {
    ...{ key: 'b-3', kind: 'leadership', begun: '2026-10-01', forDate: '2026-10-08' },
    leavesOut: 'tasks',
    texts: {
      askKind: 'decision',
      ask: '1. Åpen kveldstid for foreldre videreføres til sommeren 2027.\n2. Ny avtale med BUP legges fram innen 1. februar.',
      consequence: 'Tilbudet stopper til jul.',
      assessment:
        'Fraværet på 10. trinn er høyere enn før og går ikke ned. Rutinen for tidlig varsling er prøvd og bør innføres.',
      childInterest: 'Barn får hjelp tidligere når foreldre har ett sted å gå.',
      voice: 'Elevråd på to skoler: «Det er bra at noen ringer.»',
      strength: 'To skoler tok rutinen i bruk før den var ferdig skrevet.',
      economy: 'To ansatte, tre timer i uka.',
      staffing: 'Vikar mangler på helsestasjonen.',
      parts: [
        {
          key: 'text:history',
          isShown: true,
          heading: 'Hvorfor kveld?',
          body: 'Foreldre jobber om dagen. 3. november prøvde vi én formiddag: ingen kom.',
          nature: 'fact',
        },
      ],
    },
    frozen: [['2026-10-07']],
  },
  {
    ...{ key: 'b-4', kind: 'committee', begun: '2026-11-16', forDate: '2026-12-09' },
    texts: {
      askKind: 'information',
      ask: 'Hovedutvalget tar årsrapporten til orientering.',
      background: written(
        paragraph(
          'Planen ble vedtatt for 2024–2030, og bygger på ',
          link('oppvekstreformen', 'https://reform.example/oppvekst'),
          '. Dette er den første årsrapporten. Punkt 1 og 2 i vedtaket er svart på før. Her står:',
        ),
        numbered(3, item('hva som er gjort'), item('hva det koster')),
      ),
      assessment: written(
        paragraph('Tre av fem tiltak er i gang med noe som kan merkes.'),
        bullets(
          item(
            'Det som kan merkes:',
            bullets(item('foreldre kommer på kveldstid'), item('skolene ringer tidligere')),
          ),
          item('Det som venter: avtalen med BUP.'),
        ),
        paragraph('15. august 2027 er frist for å si om møtestrukturen skal fortsette.'),
      ),
      economy: written(
        table(
          ['Post', 'Budsjett 2026 (kr)', 'Brukt (kr)'],
          ['Kursmateriell (kilde: budsjett 2026 og regnskap per 31. oktober)', '40 000', '31 500'],
          ['Kveldstid, to ansatte', '186 000', '142 750'],
          ['Leie av lokaler', '–', '8 400'],
        ),
      ),
    },
  },
];
