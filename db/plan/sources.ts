import type { SourceRow } from './types.ts';

export const sources = [
  {
    id: 'udir-portal',
    name: 'Utdanningsdirektoratet (Udir), statistikkportalen',
    credit: 'Kilde: Utdanningsdirektoratet (Udir)',
    licence: 'NLOD',
    rhythm: 'hvert skoleår; elevtall (GSI) i desember',
  },
  {
    id: 'udir-file',
    name: 'Utdanningsdirektoratet (Udir), nedlastet fil',
    credit: 'Kilde: Utdanningsdirektoratet (Udir)',
    licence: 'NLOD',
    rhythm: 'hvert skoleår; hentes for hånd',
  },
  {
    id: 'ssb',
    name: 'Statistisk sentralbyrå (SSB), Statistikkbanken',
    credit: 'Kilde: Statistisk sentralbyrå',
    licence: 'CC BY 4.0',
    rhythm: 'etter tabell, kl. 08.00; KOSTRA 15. mars og 15. juni',
  },
  {
    id: 'fhi',
    name: 'Folkehelseinstituttet (FHI), statistikkbanken',
    credit: 'Kilde: Folkehelseinstituttet (FHI)',
    licence: 'NLOD; vilkårene står ved hver statistikkbank',
    rhythm: 'hver vår og løpende',
  },
  {
    id: 'nav',
    name: 'NAV, statistikk',
    credit: 'Kilde: NAV',
    licence: 'CC BY 4.0',
    rhythm: 'hver måned eller hvert kvartal',
  },
  {
    id: 'ungdata',
    name: 'Ungdata, kommunens rapport',
    credit: 'Kilde: Ungdata',
    licence: 'Ungdatas egne vilkår; nøkkeltall tastes inn',
    rhythm: 'hver tredje vår',
  },
  {
    id: 'bufdir',
    name: 'Barne-, ungdoms- og familiedirektoratet (Bufdir), kommunemonitor',
    credit: 'Kilde: Bufdir',
    licence: 'NLOD',
    rhythm: 'hvert år',
  },
  {
    id: 'imdi',
    name: 'Integrerings- og mangfoldsdirektoratet (IMDi), tall og statistikk',
    credit: 'Kilde: IMDi',
    licence: 'åpne data, IMDi skal krediteres',
    rhythm: 'hvert år',
  },
  {
    id: 'local',
    name: 'Ringerike kommune, egen telling',
    credit: 'Kilde: Ringerike kommune, egen telling',
    licence: 'kommunens egne tall',
    rhythm: 'som gruppa bestemmer',
  },
  {
    id: 'other',
    name: 'Annen kilde',
    credit: 'Kilde: se importen',
    licence: 'vilkår ikke oppgitt',
    rhythm: 'ikke oppgitt',
  },
] as const satisfies readonly SourceRow[];
