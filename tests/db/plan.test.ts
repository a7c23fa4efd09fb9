import { readdirSync, readFileSync } from 'node:fs';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedPlan } from '../../db/plan/seed.ts';

const migrations = new URL('../../db/migrations/', import.meta.url);
let sqlite: Database;

beforeAll(() => {
  sqlite = new BetterSqlite3(':memory:');
  sqlite.pragma('foreign_keys = ON');
  for (const file of readdirSync(migrations).toSorted())
    if (file.endsWith('.sql')) sqlite.exec(readFileSync(new URL(file, migrations), 'utf8'));
  sqlite.transaction(() => seedPlan(sqlite))();
});

const column = (sql: string): unknown[] => sqlite.prepare(sql).pluck().all();
const count = (table: string): unknown => column(`SELECT count(*) FROM ${table}`)[0];

const tableNames = (): string[] =>
  column(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`,
  ) as string[];
const columnsOf = (table: string): string[] =>
  column(`SELECT name FROM pragma_table_info('${table}')`) as string[];

describe('the adopted plan in a new file', () => {
  it('holds as many rows of each kind as the plan has', () => {
    const expected = {
      area: 4,
      ambition: 4,
      ambition_point: 16,
      measure: 5,
      measure_dependency: 6,
      challenge: 20,
      challenge_measure: 23,
      question: 4,
      level: 3,
      model: 10,
      factor: 8,
      plan_value: 3,
      goal: 11,
      board_column: 25,
      source: 10,
    };
    const found = Object.fromEntries(Object.keys(expected).map((table) => [table, count(table)]));
    expect(found).toEqual(expected);
    expect(column(`SELECT count(*) FROM challenge GROUP BY heading ORDER BY count(*)`)).toEqual([
      5, 15,
    ]);
    expect(
      column(`SELECT count(*) FROM ambition_point GROUP BY ambition_id ORDER BY ambition_id`),
    ).toEqual([4, 3, 5, 4]);
    expect(column(`SELECT count(*) FROM goal GROUP BY kind ORDER BY kind`)).toEqual([2, 5, 4]);
    expect(column(`SELECT count(*) FROM factor GROUP BY kind ORDER BY kind`)).toEqual([1, 7]);
  });

  it('breaks no foreign key', () => {
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('says for every row of the plan where it stands', () => {
    const withReference = tableNames().filter((table) => columnsOf(table).includes('reference'));
    expect(withReference.length).toBeGreaterThan(10);
    const elsewhere = withReference.flatMap((table) =>
      column(
        `SELECT '${table}' FROM ${table} WHERE reference NOT LIKE 'Oppvekstplan 2024–2030, %'`,
      ),
    );
    // Eight actors stand only in the sector's slides or nowhere, and say so.
    expect(elsewhere).toEqual(Array.from({ length: 8 }, () => 'actor'));
  });

  it('has no text that is empty where something must be said, or padded', () => {
    const mayBeEmpty = new Set([
      ...['other_names', 'ages', 'denominator', 'caveat'],
      ...['source_filter', 'rhythm', 'split_by', 'split_group'],
      // The group's own words about a model: it has said nothing yet.
      ...['partners', 'goals', 'verdict_reason'],
    ]);
    const bad = tableNames().flatMap((table) =>
      columnsOf(table).flatMap((name) =>
        column(
          `SELECT '${table}.${name}' FROM ${table} WHERE typeof(${name}) = 'text'
           AND (${name} <> trim(${name}) ${mayBeEmpty.has(name) ? '' : `OR ${name} = ''`})`,
        ),
      ),
    );
    expect(bad).toEqual([]);
  });
});

describe('measures', () => {
  it('never turns a condition or a missing start into a date', () => {
    const starts = sqlite
      .prepare('SELECT id, start_kind, start_text, start_season, start_year FROM measure')
      .raw()
      .all();
    expect(starts).toEqual([
      [1, 'season', 'våren 2025', 'spring', 2025],
      [2, 'season', 'høsten 2025', 'autumn', 2025],
      [3, 'season', 'høsten 2025', 'autumn', 2025],
      [4, 'not_stated', 'ikke oppgitt', null, null],
      [5, 'condition', 'når prosjektene er igangsatt', null, null],
    ]);
  });

  it('keeps the adopted responsibility apart from a leader nobody has named yet', () => {
    expect(column('SELECT DISTINCT responsible FROM measure')).toEqual([
      'Kommunedirektørens ledergruppe',
    ]);
    expect(column('SELECT leader FROM measure WHERE leader IS NOT NULL')).toEqual([]);
    expect(column('SELECT owner FROM model WHERE owner IS NOT NULL')).toEqual([]);
  });

  it('lets measure 3 build on 1 and 2, and measure 5 start after the other four', () => {
    expect(
      sqlite.prepare('SELECT measure_id, kind, depends_on_id FROM measure_dependency').raw().all(),
    ).toEqual([
      [3, 'builds_on', 1],
      [3, 'builds_on', 2],
      [5, 'starts_after', 1],
      [5, 'starts_after', 2],
      [5, 'starts_after', 3],
      [5, 'starts_after', 4],
    ]);
  });

  it('gives every measure the same empty board', () => {
    for (const measure of [1, 2, 3, 4, 5])
      expect(
        sqlite
          .prepare(
            'SELECT id, name, wip_limit FROM board_column WHERE measure_id = ? ORDER BY rank',
          )
          .raw()
          .all(measure),
      ).toEqual([
        [`m${measure}-queue`, 'Kø', null],
        [`m${measure}-ready`, 'Klar', null],
        [`m${measure}-active`, 'Pågår', 4],
        [`m${measure}-review`, 'Til kvalitetssikring', 3],
        [`m${measure}-done`, 'Ferdig', null],
      ]);
  });
});

describe('challenges', () => {
  it('shows exactly the five gaps of the plan', () => {
    expect(
      column(
        `SELECT id FROM challenge WHERE id NOT IN (SELECT challenge_id FROM challenge_measure)`,
      ),
    ).toEqual(['U04', 'U09', 'U10', 'U11', 'U12']);
  });

  it('leaves every link and every choice of indicator to the group', () => {
    expect(column('SELECT DISTINCT state FROM challenge_measure')).toEqual(['proposed']);
    expect(column('SELECT DISTINCT state FROM challenge_indicator')).toEqual(['proposed']);
  });

  it('tells which links the plan itself makes', () => {
    expect(
      column(
        `SELECT challenge_id || '-' || measure_id FROM challenge_measure WHERE reason LIKE '%kap. 14%'`,
      ),
    ).toEqual(['U15-2', 'U16-3', 'U17-3', 'U18-3', 'U19-3', 'U20-3']);
  });

  it('leaves no challenge without a definition, public or counted locally', () => {
    expect(
      column(
        `SELECT id FROM challenge WHERE id NOT IN (SELECT challenge_id FROM challenge_indicator)`,
      ),
    ).toEqual([]);
  });

  it('keeps the wording of the plan where a tidy hand would correct it', () => {
    const text = (id: string): unknown =>
      column(`SELECT adopted_text FROM challenge WHERE id = '${id}'`)[0];
    expect(text('U10')).toContain('arbeidsavklaringspenger,uføretrygd');
    expect(text('U18')).toBe('"En dør inn"-prinsippet er ikke ivaretatt');
    expect(column(`SELECT text FROM factor WHERE id = 'R1'`)).toEqual(['Skadelig omsorgsformer']);
    expect(column(`SELECT strategy || reference FROM measure WHERE id = 4`)[0]).toMatch(
      /^Rekruttering.*«Rekrutering og kompetanse»$/,
    );
  });
});

describe('levels and models', () => {
  it('has PMTO on two levels and guesses no level the plan does not give', () => {
    expect(
      column(`SELECT level_id FROM offer_level WHERE offer_id = 'pmto' ORDER BY level_id`),
    ).toEqual(['indicated', 'selective']);
    expect(
      column(`SELECT id FROM offer WHERE id NOT IN (SELECT offer_id FROM offer_level) ORDER BY id`),
    ).toEqual(['guidance-kindergarten-school', 'social-skills-training']);
  });

  it('keeps both things the plan says of BTI and both names it gives SLT', () => {
    const [bti] = column(`SELECT summary FROM model WHERE id = 'bti'`);
    expect(bti).toContain('implementeres i Ringerike kommune');
    expect(bti).toContain('ikke har en sektorovergripende modell');
    const [slt] = column(`SELECT other_names FROM model WHERE id = 'slt'`);
    expect(slt).toContain('Samordning av lokale kriminalitetsforebyggende tiltak');
    expect(slt).toContain('Samordning av Lokale rus- og kriminalitetsforebyggende Tiltak');
  });
});

describe('indicators', () => {
  it('ships no figure, task, status or evaluation that nobody has given', () => {
    const tables = ['observation', 'import', 'vintage', 'card', 'status_update', 'evaluation'];
    expect(tables.filter((table) => count(table) !== 0)).toEqual([]);
  });

  it('names the number of pupils behind each school figure', () => {
    expect(
      column(
        `SELECT id || ' ' || coalesce(count_indicator_id, '') FROM indicator
         WHERE period_kind = 'school_year' AND direction <> 'none' AND parent_id IS NULL
           AND denominator LIKE 'Elever på 10. trinn%' ORDER BY position`,
      ),
    ).toEqual([
      'absence-g10-median-days absence-g10-pupils',
      'absence-g10-mean-days absence-g10-pupils',
      'absence-g10-median-hours absence-g10-pupils',
      'absence-g10-mean-hours absence-g10-pupils',
      'grunnskolepoeng grunnskolepoeng-pupils',
    ]);
  });

  it('connects every indicator to a challenge or to the figure it counts, but two of the plan’s second part', () => {
    expect(
      column(
        `SELECT id FROM indicator WHERE id NOT IN (SELECT indicator_id FROM challenge_indicator)
         AND id NOT IN (SELECT count_indicator_id FROM indicator WHERE count_indicator_id IS NOT NULL)
         AND parent_id IS NULL ORDER BY id`,
      ),
    ).toEqual(['child-welfare-measures', 'special-education']);
  });

  it('grades a link as local exactly when the figure is counted locally', () => {
    expect(
      column(
        `SELECT l.challenge_id FROM challenge_indicator l JOIN indicator i ON i.id = l.indicator_id
         WHERE (l.grade = 'local') <> (i.origin = 'local') OR (i.origin = 'local') <> (i.source_id = 'local')`,
      ),
    ).toEqual([]);
  });

  it('gives each indicator its own place in the list', () => {
    expect(column('SELECT position FROM indicator GROUP BY position HAVING count(*) > 1')).toEqual(
      [],
    );
  });

  it('takes the pandemic out of absence and cuts grunnskolepoeng where exams were cancelled', () => {
    const breaks = (id: string): unknown[] =>
      column(
        `SELECT period || ' ' || kind FROM series_break WHERE indicator_id = '${id}' ORDER BY period`,
      );
    for (const id of column(
      `SELECT id FROM indicator WHERE id LIKE 'absence-g10-m%' AND parent_id IS NULL`,
    ))
      expect(breaks(String(id))).toEqual(['2019-20 outside', '2020-21 outside', '2021-22 outside']);
    expect(breaks('grunnskolepoeng')).toEqual(['2019-20 cut']);
  });
});
