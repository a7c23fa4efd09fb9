import { eq } from 'drizzle-orm';
import { DomainError } from '../../../contract/errors.ts';
import {
  templateBody,
  templateFileKind,
  templateFileVersion,
  type Template,
} from '../../../contract/templates.ts';
import { templateKinds, type TemplateKind } from '../../../contract/vocabulary.ts';
import { template } from '../../../../db/schema/index.ts';
import type { Context } from '../context.ts';
import { outgoing, type OutgoingFile } from '../workspace/outgoing.ts';

type Row = typeof template.$inferSelect;
const byName = new Intl.Collator('nb').compare;

function toTemplate({ id, revision, kind, name, content }: Row): Template {
  const body = templateBody.parse({ kind, name, content: JSON.parse(content) as unknown });
  return { ...body, id, revision };
}

/** The templates of a kind, or all: boards, cards and retrospectives, each in alphabetical order. */
export function listTemplates(
  { workspace: { db } }: Context,
  { kind }: { kind?: TemplateKind | undefined } = {},
): Template[] {
  const order = (one: Template) => templateKinds.indexOf(one.kind);
  return db
    .select()
    .from(template)
    .where(kind === undefined ? undefined : eq(template.kind, kind))
    .all()
    .map(toTemplate)
    .toSorted((a, b) => order(a) - order(b) || byName(a.name, b.name));
}

/** One template. Throws `not_found`. */
export function getTemplate({ workspace: { db } }: Context, templateId: string): Template {
  const row = db.select().from(template).where(eq(template.id, templateId)).get();
  if (!row) throw new DomainError('not_found', 'Malen er fjernet.');
  return toTemplate(row);
}

/** A template as a file another municipality can take in. */
export function exportTemplate(context: Context, templateId: string): OutgoingFile {
  const { id: _id, revision: _revision, ...body } = getTemplate(context, templateId);
  const file = { kind: templateFileKind, version: templateFileVersion, template: body };
  // eslint-disable-next-line no-control-regex -- control characters cannot stand in a file name
  const bare = body.name.replace(/[\u0000-\u001f"<>|:*?/\\]/g, '').trim();
  const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  return outgoing(context, `${bare || 'mal'}.mal.json`, bytes);
}
